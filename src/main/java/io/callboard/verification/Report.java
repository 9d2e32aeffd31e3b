package io.callboard.verification;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.UUID;

/**
 * What is found of all stored deliveries.
 *
 * @param checked how many were looked at, in the chain's order, up to the first that is broken
 * @param waiting how many are not chained yet
 * @param length how many the chain has by its head
 * @param hash the last one's hash by the head, SHA-256 in hex
 * @param signatures how many of those looked at have which signature
 * @param firstBreak the first that was changed or is missing; null when there is none
 */
public record Report(
        long checked,
        long waiting,
        long length,
        String hash,
        Map<Finding.Signature, Long> signatures,
        Break firstBreak) {

    public Report {
        requireNonNull(hash, "hash");
        signatures = Map.copyOf(signatures);
    }

    /**
     * Where the chain is broken.
     *
     * @param number the place in the chain
     * @param delivery the delivery in that place; null when it is missing
     */
    public record Break(long number, UUID delivery, Kind kind) {}

    /** How a chain can be broken. */
    public enum Kind {
        /** There is no delivery in that place. */
        MISSING,
        /** The delivery in that place is not what was chained. */
        CHANGED,
        /** Its body is not what was chained. */
        BODY_CHANGED
    }
}

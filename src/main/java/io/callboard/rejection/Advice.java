package io.callboard.rejection;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What an administrator should look at, and the figures that show it.
 *
 * @param skew how far the sender's clock is from this server's, or how old the signatures were, at least; null where it
 *     has nothing to do with time
 */
public record Advice(Topic topic, RejectionSum sum, Duration skew) {

    /** What is wrong, the gravest first. */
    public enum Topic {
        /** No key is set. */
        NOT_CONFIGURED,
        /** Genuine deliveries were not stored. */
        NOT_STORED,
        /** More came at the same moment than can be held. */
        NO_ROOM,
        /** Callboard made a mistake. */
        FAULT,
        /** The key that signs is not one of ours, or bodies are changed on the way. */
        MISMATCH,
        /** The sender's clock is ahead of this server's. */
        CLOCK_AHEAD,
        /** The sender's clock is behind this server's. */
        CLOCK_BEHIND,
        /** Deliveries come long after they were signed. */
        LATE,
        /** The signatures' times make no sense. */
        WRONG_TIME,
        /** A sender's address is not listed. */
        ADDRESS_REFUSED,
        /** The webhook's address names a source that is not configured. */
        UNKNOWN_SOURCE,
        /** Bodies are larger than allowed. */
        TOO_LARGE,
        /** Bodies are not declared as JSON. */
        NOT_JSON,
        /** Signatures are of another form. */
        MALFORMED,
        /** There is more than one signature. */
        REPEATED,
        /** Bodies do not come to their end. */
        BROKEN,
        /** There is no signature. */
        NO_SIGNATURE,
        /** The method is not POST. */
        NOT_POST,
        /** The path is not one of the webhook's. */
        NOTHING_HERE
    }

    public Advice {
        requireNonNull(topic, "topic");
        requireNonNull(sum, "sum");
    }
}

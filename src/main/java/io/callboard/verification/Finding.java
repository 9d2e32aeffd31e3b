package io.callboard.verification;

import static java.util.Objects.requireNonNull;

/**
 * What is found of one stored delivery.
 *
 * @param signature what its signature says today
 * @param place whether it is what was chained
 * @param number its number in the chain, from 1; null while it is not chained
 */
public record Finding(Signature signature, Place place, Long number) {

    public Finding {
        requireNonNull(signature, "signature");
        requireNonNull(place, "place");
    }

    /** What a signature says when it is judged again. */
    public enum Signature {
        /** Made with a key that is configured, over the bytes that are stored. */
        GENUINE,
        /** It came without one, as it was allowed to. */
        UNSIGNED,
        /** The join credential was masked before the body was stored, so the signature fits no more. */
        MASKED,
        /** The body is kept no longer. */
        BODY_GONE,
        /** The key that it was made with, or its source, is not configured any more. */
        KEY_GONE,
        /** Made with another key than it was accepted with, or over other bytes than are stored. */
        MISMATCH
    }

    /** Whether a delivery is what was chained. */
    public enum Place {
        /** Nothing of it, and nothing of its predecessor's hash, was changed. */
        UNCHANGED,
        /** Not chained yet; that takes some seconds. */
        WAITING,
        /** Something of it was changed after it was chained, or its predecessor was changed or is missing. */
        CHANGED,
        /** Its body was changed. */
        BODY_CHANGED
    }
}

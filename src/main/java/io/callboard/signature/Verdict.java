package io.callboard.signature;

import io.callboard.config.Source;
import java.time.Duration;
import java.time.Instant;

/** What a signature tells about a delivery. */
public sealed interface Verdict {

    /**
     * Made with a key of that source over exactly these bytes, in time.
     *
     * @param keyHint the last characters of the key, at most four and at most a quarter of it
     * @param signedAt the signature's time; null when its scheme has none
     */
    record Genuine(Source source, String keyHint, Instant signedAt) implements Verdict {}

    /**
     * Anything else. Meant for the log: a sender learns nothing of it.
     *
     * @param skew the clock minus the signature's time; null unless the cause is {@link Cause#STALE}
     */
    record Refused(Cause cause, Duration skew) implements Verdict {}

    /** Why a delivery is refused, from the least to the most telling. */
    enum Cause {
        /** No signature header. */
        MISSING,
        /** More than one signature header. */
        REPEATED,
        /** A header of another form, or of another scheme. */
        MALFORMED,
        /** A signature from too long ago, or from the future. */
        STALE,
        /** A signature by another key, or over other bytes. */
        MISMATCH
    }
}

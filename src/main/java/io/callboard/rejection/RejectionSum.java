package io.callboard.rejection;

import java.time.Duration;
import java.time.Instant;

/**
 * How many requests were refused for one cause, over more than one tally.
 *
 * @param address the one that they came from; null for several
 * @param source what their address named; null for none, or for several
 * @param minSkew the smallest clock minus signature, negative when the sender's clock is ahead; null unless the cause is
 *     {@link RejectionCause#STALE}
 * @param maxSkew the largest; null likewise
 */
public record RejectionSum(
        RejectionCause cause,
        String address,
        String source,
        long requests,
        Instant firstSeen,
        Instant lastSeen,
        Duration minSkew,
        Duration maxSkew) {

    private static final String FIGURES =
            "sum(t.requests), min(t.firstSeen), max(t.lastSeen), min(t.minSkew), max(t.maxSkew)";

    /** Of one cause. */
    static final String OF_CAUSE =
            "select t.cause, " + FIGURES + " from RejectionTally t" + " where t.lastSeen >= :since group by t.cause";

    /** Of one cause, address and source, the largest first. */
    static final String OF_ADDRESS = "select t.cause, " + FIGURES + ", t.address, t.source from RejectionTally t"
            + " where t.lastSeen >= :since and t.cause = :cause and t.address is not null"
            + " group by t.cause, t.address, t.source order by sum(t.requests) desc, t.address, t.source";

    /** A row of {@link #OF_CAUSE} or {@link #OF_ADDRESS}. */
    static RejectionSum of(Object[] columns) {
        boolean one = columns.length > 6;
        return new RejectionSum(
                (RejectionCause) columns[0],
                one ? (String) columns[6] : null,
                one ? (String) columns[7] : null,
                ((Number) columns[1]).longValue(),
                (Instant) columns[2],
                (Instant) columns[3],
                millis(columns[4]),
                millis(columns[5]));
    }

    private static Duration millis(Object column) {
        return column == null ? null : Duration.ofMillis(((Number) column).longValue());
    }

    /** Those of them that are not in the other one, of which nobody knows from where. */
    RejectionSum without(long others) {
        return new RejectionSum(cause, null, null, requests - others, firstSeen, lastSeen, minSkew, maxSkew);
    }
}

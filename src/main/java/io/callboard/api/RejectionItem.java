package io.callboard.api;

import io.callboard.rejection.RejectionTally;
import java.time.Duration;

/**
 * Refused requests in a list: how many for one cause, from one address and for one source, within a minute or so.
 *
 * @param id Callboard's own
 * @param cause why they were refused
 * @param address the sender's; null for all addresses beyond the first ones of that minute
 * @param source what the requests' path named, known or not; null for none
 * @param firstSeenAt ISO-8601
 * @param lastSeenAt ISO-8601
 * @param requests how many
 * @param minSkewMs the smallest clock minus signature; null unless the cause is stale
 * @param maxSkewMs the largest; null unless the cause is stale
 */
public record RejectionItem(
        String id,
        String cause,
        String address,
        String source,
        String firstSeenAt,
        String lastSeenAt,
        long requests,
        Long minSkewMs,
        Long maxSkewMs) {

    static RejectionItem of(RejectionTally tally) {
        return new RejectionItem(
                tally.getId().toString(),
                Answer.word(tally.getCause()),
                tally.getAddress(),
                tally.getSource(),
                Answer.iso(tally.getFirstSeen()),
                Answer.iso(tally.getLastSeen()),
                tally.getRequests(),
                millis(tally.getMinSkew()),
                millis(tally.getMaxSkew()));
    }

    private static Long millis(Duration skew) {
        return skew == null ? null : skew.toMillis();
    }
}

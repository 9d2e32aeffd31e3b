package io.callboard.health;

import static java.util.Objects.requireNonNull;

import io.callboard.inbox.DeliveryStatus;
import io.callboard.inbox.UnsettledDeliveries.Pile;
import io.callboard.rejection.Advice;
import io.callboard.relay.DestinationState;
import io.callboard.relay.Publishing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the database tells.
 *
 * @param at as of when
 * @param piles deliveries that wait for something, by status
 * @param overdue since when a received delivery has waited for someone to take it; empty when none is overdue
 * @param unchained when the first delivery was received that is not chained yet; empty when all are
 * @param skew how long after their signature deliveries were received lately; empty when none was
 * @param advice what to do about requests that were refused lately
 * @param unpublished why this server publishes nothing; empty when it does. The one figure that is not the database's
 * @param topic how far changes are published
 */
public record Figures(
        Instant at,
        Map<DeliveryStatus, Pile> piles,
        Optional<Instant> overdue,
        Optional<Instant> unchained,
        Optional<Duration> skew,
        List<Advice> advice,
        Optional<Publishing.Off> unpublished,
        DestinationState topic) {

    public Figures {
        requireNonNull(at, "at");
        piles = Map.copyOf(piles);
        requireNonNull(overdue, "overdue");
        requireNonNull(unchained, "unchained");
        requireNonNull(skew, "skew");
        advice = List.copyOf(advice);
        requireNonNull(unpublished, "unpublished");
        requireNonNull(topic, "topic");
    }

    /** Those of that status. */
    public Pile pile(DeliveryStatus status) {
        return piles.getOrDefault(status, Pile.NONE);
    }
}

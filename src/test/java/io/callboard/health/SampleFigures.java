package io.callboard.health;

import io.callboard.inbox.DeliveryStatus;
import io.callboard.inbox.UnsettledDeliveries.Pile;
import io.callboard.rejection.Advice;
import io.callboard.relay.DestinationState;
import io.callboard.relay.Publishing.Off;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures of a board whose changes are all published, unless they are given. */
final class SampleFigures {

    static final DestinationState IDLE = new DestinationState("topic", 0, null, 0, null, null, null, null, 0);

    private SampleFigures() {}

    static Figures of(
            Instant at,
            Map<DeliveryStatus, Pile> piles,
            Optional<Instant> overdue,
            Optional<Instant> unchained,
            Optional<Duration> skew,
            List<Advice> advice) {
        return new Figures(at, piles, overdue, unchained, skew, advice, Optional.empty(), IDLE);
    }

    static Figures of(Instant at, Optional<Off> unpublished, DestinationState topic) {
        return new Figures(
                at, Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), unpublished, topic);
    }
}

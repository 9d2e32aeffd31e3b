package io.callboard.health;

import io.callboard.inbox.DeliveryRepository;
import io.callboard.inbox.UnsettledDeliveries;
import io.callboard.rejection.RejectionAdvice;
import io.callboard.relay.DestinationRepository;
import io.callboard.relay.Publishing;
import io.callboard.verification.Chain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Asks the database. Its methods take as long as that takes. */
@ApplicationScoped
public class FiguresReader {

    private static final Duration LATELY = Duration.ofHours(1);

    /** So many deliveries tell how the clocks go. */
    private static final int ENOUGH = 21;

    @Inject
    DeliveryRepository deliveries;

    @Inject
    UnsettledDeliveries unsettled;

    @Inject
    Chain chain;

    @Inject
    RejectionAdvice advice;

    @Inject
    Publishing publishing;

    @Inject
    DestinationRepository destinations;

    @Inject
    Clock clock;

    /** When the newest delivery was received: the shortest question that there is. */
    Optional<Instant> lastDelivery() {
        return deliveries.lastReceivedAt();
    }

    Figures figures() {
        Instant now = clock.instant();
        return new Figures(
                now,
                unsettled.piles(),
                unsettled.overdueSince(now),
                chain.waitingSince(),
                unsettled.skew(now.minus(LATELY), ENOUGH),
                advice.current(),
                publishing.off(),
                destinations.topic());
    }
}

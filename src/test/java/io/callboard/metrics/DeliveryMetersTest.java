package io.callboard.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.EventType;
import io.callboard.fixture.Exposition;
import io.callboard.fixture.SteppingClock;
import io.callboard.inbox.DeliveriesProjected;
import io.callboard.inbox.DeliveryStored;
import io.callboard.rejection.Rejection;
import io.callboard.rejection.RejectionCause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryMetersTest {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");

    private final DeliveryMeters meters = new DeliveryMeters();

    @BeforeEach
    void open() {
        meters.registry = RegistryProducer.registry();
        meters.clock = new SteppingClock(NOW);
        meters.settings = AllMeters.settings();
        meters.open();
    }

    @Test
    void countsAcceptedDeliveriesBySourceAndEvent() {
        stored("retell", Optional.of(EventType.CALL_ENDED), false, 4);
        stored("retell", Optional.of(EventType.CALL_ENDED), true, 1600);
        stored("uponai", Optional.empty(), false, 4);

        Exposition told = told();
        assertThat(told.sum("callboard_deliveries_accepted_total", "source", "retell", "event", "call_ended"))
                .isEqualTo(2);
        assertThat(told.sum("callboard_deliveries_accepted_total", "source", "uponai", "event", "unknown"))
                .isEqualTo(1);
        assertThat(told.sum("callboard_deliveries_spooled_total")).isEqualTo(1);
        assertThat(told.sum("callboard_accept_seconds_bucket", "le", "0.005")).isEqualTo(2);
        assertThat(told.sum("callboard_accept_seconds_bucket", "le", "2.0")).isEqualTo(3);
        assertThat(told.sum("callboard_accept_seconds_sum")).isEqualTo(1.608);
    }

    @Test
    void tellsOfEveryEventOfEachSourceFromTheStart() {
        assertThat(told().samples())
                .filteredOn(sample -> sample.name().equals("callboard_deliveries_accepted_total"))
                .allSatisfy(sample -> {
                    assertThat(sample.labels()).containsEntry("source", "retell");
                    assertThat(sample.value()).isZero();
                })
                .extracting(sample -> sample.labels().get("event"))
                .contains("call_ended", "transcript_updated", "chat_analyzed", "unknown")
                .doesNotHaveDuplicates();
    }

    @Test
    void countsRefusedRequestsByCauseAloneAndTellsOfEveryCauseFromTheStart() {
        meters.refused(new Rejection(RejectionCause.MISMATCH, NOW, "192.0.2.1", "retell", null));
        meters.refused(new Rejection(RejectionCause.MISMATCH, NOW, "192.0.2.2", "\"nonsense", null));

        Exposition told = told();
        assertThat(told.sum("callboard_requests_rejected_total", "cause", "mismatch"))
                .isEqualTo(2);
        assertThat(told.samples().stream().filter(sample -> sample.name().equals("callboard_requests_rejected_total")))
                .hasSize(RejectionCause.values().length)
                .allSatisfy(sample -> assertThat(sample.labels()).containsOnlyKeys("cause"));
    }

    @Test
    void timesProjectionsButThoseOfDeliveriesThatWereReplayedOrHeld() {
        meters.projected(new DeliveriesProjected(List.of(
                NOW.minusMillis(40),
                NOW.minus(DeliveryMeters.ORDINARY),
                NOW.minus(DeliveryMeters.ORDINARY).minusMillis(1))));

        Exposition told = told();
        assertThat(told.sum("callboard_projection_seconds_count")).isEqualTo(2);
        assertThat(told.sum("callboard_projection_seconds_bucket", "le", "0.05"))
                .isEqualTo(1);
        assertThat(told.sum("callboard_projection_seconds_sum")).isEqualTo(3600.04);
    }

    private void stored(String source, Optional<EventType> type, boolean spooled, long millis) {
        meters.stored(new DeliveryStored(source, type, spooled, Duration.ofMillis(millis)));
    }

    private Exposition told() {
        return Exposition.read(meters.registry.scrape());
    }
}

package io.callboard.metrics;

import io.callboard.config.Settings;
import io.callboard.config.SettingsReader;
import io.callboard.event.EventType;
import io.callboard.fixture.SteppingClock;
import io.callboard.health.Figures;
import io.callboard.health.Part;
import io.callboard.health.Report;
import io.callboard.health.Status;
import io.callboard.inbox.DeliveryStatus;
import io.callboard.inbox.DeliveryStored;
import io.callboard.inbox.Spooled;
import io.callboard.inbox.UnsettledDeliveries.Pile;
import io.callboard.relay.DestinationState;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every meter that there is, each used once, without a server. */
final class AllMeters {

    static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");

    private final PrometheusMeterRegistry registry = RegistryProducer.registry();
    private final SteppingClock clock = new SteppingClock(NOW);

    Optional<Spooled> spool = Optional.of(new Spooled(true, true, 2, 700, 1000, Optional.of(NOW.minusMillis(1500)), 1));

    static final DestinationState TOPIC =
            new DestinationState("topic", 4, NOW.minusSeconds(92), 17, null, NOW, null, null, 1);

    Optional<Figures> figures = Optional.of(new Figures(
            NOW.minusSeconds(2),
            Map.of(DeliveryStatus.DEAD, new Pile(3, NOW.minusSeconds(60))),
            Optional.of(NOW.minusSeconds(90)),
            Optional.empty(),
            Optional.of(Duration.ofMillis(-250)),
            List.of(),
            Optional.empty(),
            TOPIC));

    private final Seen seen = new Seen() {
        @Override
        Report report() {
            return new Report(
                    Status.DEGRADED,
                    List.of(
                            new Report.Entry(new Part("database", Status.DOWN, "", Map.of()), NOW),
                            new Report.Entry(new Part("spool", Status.UNKNOWN, "", Map.of()), NOW)));
        }

        @Override
        Optional<Spooled> spool() {
            return spool;
        }

        @Override
        Optional<Figures> figures() {
            return figures;
        }
    };

    AllMeters() {
        DeliveryMeters deliveries = new DeliveryMeters();
        deliveries.registry = registry;
        deliveries.clock = clock;
        deliveries.settings = settings();
        deliveries.open();
        deliveries.stored(new DeliveryStored("retell", Optional.of(EventType.CALL_ENDED), false, Duration.ofMillis(4)));
        PageMeters pages = new PageMeters();
        pages.registry = registry;
        pages.answered("calls", 200, Duration.ofMillis(40));
        SpoolMeters spools = new SpoolMeters();
        spools.clock = clock;
        spools.seen = seen;
        spools.bindTo(registry);
        DatabaseMeters database = new DatabaseMeters();
        database.clock = clock;
        database.seen = seen;
        database.bindTo(registry);
        OutboxMeters outbox = new OutboxMeters();
        outbox.seen = seen;
        outbox.bindTo(registry);
        HealthMeters health = new HealthMeters();
        health.seen = seen;
        health.bindTo(registry);
        new JvmMeters().bindTo(registry);
    }

    /** One source, {@code retell}. */
    static Settings settings() {
        return new SettingsReader(Map.of("retell.api-key", "key_0123456789abcdef"), Map.of()).read();
    }

    /** A second later, with another figure of each kind. */
    static Figures later(Figures before) {
        return new Figures(
                before.at().plusSeconds(1),
                Map.of(DeliveryStatus.DEAD, new Pile(4, NOW)),
                Optional.of(NOW.minusSeconds(300)),
                Optional.of(NOW.minusSeconds(200)),
                Optional.of(Duration.ofMillis(10)),
                List.of(),
                Optional.empty(),
                new DestinationState("topic", 5, NOW.minusSeconds(600), 18, null, NOW, null, null, 2));
    }

    String text() {
        return registry.scrape();
    }
}

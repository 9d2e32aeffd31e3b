package io.callboard.metrics;

import io.callboard.config.Settings;
import io.callboard.config.Source;
import io.callboard.event.EventType;
import io.callboard.inbox.DeliveriesProjected;
import io.callboard.inbox.DeliveryStored;
import io.callboard.rejection.Rejection;
import io.callboard.rejection.RejectionCause;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Counts and times deliveries on their way. Observers are called by those who wait for nothing else: be short. */
@ApplicationScoped
public class DeliveryMeters {

    /** What comes on the board later than so after its receipt was replayed, held, or came out of the spool. */
    static final Duration ORDINARY = Duration.ofHours(1);

    private record Kind(String source, Optional<EventType> type) {}

    @Inject
    PrometheusMeterRegistry registry;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    private final Map<Kind, Counter> accepted = new ConcurrentHashMap<>();
    private final Map<RejectionCause, Counter> rejected = new EnumMap<>(RejectionCause.class);
    private Counter spooled;
    private Timer accept;
    private Timer projection;

    @PostConstruct
    void open() {
        settings.sources().forEach(this::expect);
        for (RejectionCause cause : RejectionCause.values()) {
            rejected.put(
                    cause,
                    Counter.builder("callboard.requests.rejected")
                            .description("Webhook requests that were refused")
                            .tag("cause", cause.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        spooled = Counter.builder("callboard.deliveries.spooled")
                .description("Accepted deliveries that went to the spool first")
                .register(registry);
        accept = Timer.builder("callboard.accept")
                .description("From a verified delivery to the moment when it is durable")
                .serviceLevelObjectives(millis(2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000))
                .register(registry);
        projection = Timer.builder("callboard.projection")
                .description("From the receipt of a delivery to the moment when it is on the board")
                .serviceLevelObjectives(millis(10, 50, 100, 200, 500, 1000, 5000, 10_000, 60_000, 600_000))
                .register(registry);
    }

    /** Counts from 0: what Prometheus never saw before it was 1 has not grown for it. */
    private void expect(Source source) {
        Arrays.stream(EventType.values()).forEach(type -> accepted(new Kind(source.name(), Optional.of(type))));
        accepted(new Kind(source.name(), Optional.empty()));
    }

    /** Makes this with the application: what never happened is told as 0, and not left out. */
    void started(@Observes @Initialized(ApplicationScoped.class) Object start) {}

    void stored(@Observes DeliveryStored fact) {
        accepted(new Kind(fact.source(), fact.type())).increment();
        accept.record(fact.took());
        if (fact.spooled()) {
            spooled.increment();
        }
    }

    void refused(@Observes Rejection fact) {
        rejected.get(fact.cause()).increment();
    }

    void projected(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesProjected fact) {
        Instant now = clock.instant();
        fact.receivedAt().stream()
                .map(receivedAt -> Duration.between(receivedAt, now))
                .filter(took -> took.compareTo(ORDINARY) <= 0)
                .forEach(projection::record);
    }

    private Counter accepted(Kind kind) {
        return accepted.computeIfAbsent(kind, this::counter);
    }

    private Counter counter(Kind kind) {
        return Counter.builder("callboard.deliveries.accepted")
                .description("Deliveries that were verified and made durable")
                .tag("source", kind.source())
                .tag("event", kind.type().map(EventType::providerName).orElse("unknown"))
                .register(registry);
    }

    private static Duration[] millis(long... bounds) {
        return Arrays.stream(bounds).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}

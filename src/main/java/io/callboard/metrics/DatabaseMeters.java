package io.callboard.metrics;

import io.callboard.health.Figures;
import io.callboard.inbox.DeliveryStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What the database tells, the same from every node: NaN while it does not. */
@ApplicationScoped
public class DatabaseMeters implements MeterBinder {

    private static final List<DeliveryStatus> UNSETTLED =
            List.of(DeliveryStatus.RECEIVED, DeliveryStatus.FAILED, DeliveryStatus.DEAD, DeliveryStatus.QUARANTINED);

    @Inject
    Seen seen;

    @Inject
    Clock clock;

    @Override
    public void bindTo(MeterRegistry registry) {
        for (DeliveryStatus status : UNSETTLED) {
            Gauge.builder(
                            "callboard.deliveries.unsettled",
                            () -> told(figures -> figures.pile(status).count()))
                    .description("Stored deliveries that wait: for their projection, another try, or a person")
                    .tag("status", status.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder("callboard.backlog.overdue", () -> told(figures -> age(figures, figures.overdue())))
                .description("For how long the delivery that was due first waits to be taken; 0 when none is overdue")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("callboard.chain.lag", () -> told(figures -> age(figures, figures.unchained())))
                .description("Since the receipt of the first delivery that is not chained; 0 when all are")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder(
                        "callboard.figures.age",
                        () -> told(figures -> Seconds.of(Duration.between(figures.at(), clock.instant()))))
                .description("Since the database told what the figures of the database say")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder(
                        "callboard.clock.skew",
                        () -> told(figures -> figures.skew().map(Seconds::of).orElse(Double.NaN)))
                .description("From signature to receipt, of deliveries in the last hour")
                .baseUnit("seconds")
                .register(registry);
    }

    private double told(ToDoubleFunction<Figures> figure) {
        return seen.figures().map(figure::applyAsDouble).orElse(Double.NaN);
    }

    /** When the figures were read, which may be minutes ago while the database is slow. */
    private static double age(Figures figures, Optional<Instant> since) {
        return since.map(moment -> Seconds.of(Duration.between(moment, figures.at())))
                .orElse(0.0);
    }
}

package io.callboard.metrics;

import io.callboard.health.Figures;
import io.callboard.relay.DestinationState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** How far changes are published, the same from every node: NaN while the database does not tell. */
@ApplicationScoped
public class OutboxMeters implements MeterBinder {

    @Inject
    Seen seen;

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("callboard.outbox.waiting", () -> topic(DestinationState::waiting))
                .description("Changes that wait to be published")
                .register(registry);
        Gauge.builder("callboard.outbox.lag", () -> told(OutboxMeters::lag))
                .description("Since the first change that waits to be published; 0 when none does")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("callboard.outbox.dead", () -> topic(DestinationState::dead))
                .description("Messages that the broker refused so often that they were given up")
                .register(registry);
        Gauge.builder("callboard.outbox.sequence", () -> topic(DestinationState::lastSequence))
                .description("The number of the last message that was published or given up")
                .register(registry);
    }

    private static double lag(Figures figures) {
        return figures.topic().oldest() == null
                ? 0
                : Math.max(0, Seconds.of(Duration.between(figures.topic().oldest(), figures.at())));
    }

    private double topic(ToDoubleFunction<DestinationState> figure) {
        return told(figures -> figure.applyAsDouble(figures.topic()));
    }

    private double told(ToDoubleFunction<Figures> figure) {
        return seen.figures().map(figure::applyAsDouble).orElse(Double.NaN);
    }
}

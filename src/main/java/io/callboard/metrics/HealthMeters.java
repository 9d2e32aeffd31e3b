package io.callboard.metrics;

import io.callboard.health.Report;
import io.callboard.health.Status;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What {@code /health} says, as numbers: 0 up, 1 degraded, 2 down, 3 unknown. */
@ApplicationScoped
public class HealthMeters implements MeterBinder {

    @Inject
    Seen seen;

    @Override
    public void bindTo(MeterRegistry registry) {
        seen.report().entries().stream().map(entry -> entry.part().name()).forEach(name -> Gauge.builder(
                        "callboard.health.status", () -> status(name))
                .description("Of each part: 0 up, 1 degraded, 2 down, 3 unknown")
                .tag("part", name)
                .register(registry));
        Gauge.builder("callboard.health", () -> number(seen.report().status()))
                .description("Of the whole: 0 up, 1 degraded, 2 down, which means that deliveries are refused")
                .register(registry);
    }

    private double status(String name) {
        return seen.report().entries().stream()
                .map(Report.Entry::part)
                .filter(part -> part.name().equals(name))
                .mapToDouble(part -> number(part.status()))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double number(Status status) {
        return switch (status) {
            case UP -> 0;
            case DEGRADED -> 1;
            case DOWN -> 2;
            case UNKNOWN -> 3;
        };
    }
}

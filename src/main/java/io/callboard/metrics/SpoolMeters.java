package io.callboard.metrics;

import io.callboard.inbox.Spooled;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** How much lies in the spool of this server: NaN while its disk does not tell. */
@ApplicationScoped
public class SpoolMeters implements MeterBinder {

    @Inject
    Seen seen;

    @Inject
    Clock clock;

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("callboard.spool.deliveries", () -> told(Spooled::count))
                .description("Deliveries in the spool that are not in the database yet")
                .register(registry);
        Gauge.builder("callboard.spool.size", () -> told(Spooled::bytes))
                .description("Of the files of those")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("callboard.spool.limit", () -> told(Spooled::limit))
                .description("How much may lie in the spool")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("callboard.spool.age", () -> told(this::age))
                .description("Since the receipt of the oldest delivery in the spool; 0 when there is none")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("callboard.spool.set.aside", () -> told(Spooled::setAside))
                .description("Files that are damaged, or that the database refuses")
                .register(registry);
        Gauge.builder("callboard.spool.room", () -> told(spool -> spool.room() ? 1 : 0))
                .description("1 when the spool would take a delivery now, else 0")
                .register(registry);
    }

    private double told(ToDoubleFunction<Spooled> figure) {
        return seen.spool().map(figure::applyAsDouble).orElse(Double.NaN);
    }

    private double age(Spooled spool) {
        return spool.oldest()
                .map(oldest -> Seconds.of(Duration.between(oldest, clock.instant())))
                .orElse(0.0);
    }
}

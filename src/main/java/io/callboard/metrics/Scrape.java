package io.callboard.metrics;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** All meters, as they stand when Prometheus asks. */
@ApplicationScoped
public class Scrape {

    @Inject
    PrometheusMeterRegistry registry;

    @Inject
    Seen seen;

    @Inject
    @Any
    Instance<MeterBinder> meters;

    @PostConstruct
    void bind() {
        seen.look();
        meters.forEach(each -> each.bindTo(registry));
    }

    /** In the text format, version 0.0.4. */
    String text() {
        seen.look();
        return registry.scrape();
    }
}

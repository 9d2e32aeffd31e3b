package io.callboard.metrics;

import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long pages take. */
@ApplicationScoped
public class PageMeters {

    private record Kind(String page, String status) {}

    @Inject
    PrometheusMeterRegistry registry;

    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    /**
     * Notes an answer.
     *
     * @param page one of few names
     * @param status HTTP's
     */
    void answered(String page, int status, Duration took) {
        timers.computeIfAbsent(new Kind(page, status / 100 + "xx"), this::timer).record(took);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("callboard.page")
                .description("From a request for a page, or for the API, to its answer")
                .tag("page", kind.page())
                .tag("status", kind.status())
                .serviceLevelObjectives(
                        Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(5))
                .register(registry);
    }
}

package io.callboard.metrics;

import java.time.Duration;

/** Prometheus' unit of time. */
final class Seconds {

    private Seconds() {}

    /** To the millisecond. */
    static double of(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}

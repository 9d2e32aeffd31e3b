package io.callboard.access;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long one waits after wrong passwords in a row: not at all for the first few, then two seconds, and each time twice
 * as long.
 *
 * @param free how many there are before one waits
 * @param most the longest that one waits
 */
record LoginDelay(int free, Duration most) {

    static final Duration FIRST = Duration.ofSeconds(2);

    LoginDelay {
        requireNonNull(most, "most");
    }

    Duration after(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        long times = 1L << Math.min(failures - free, 20);
        Duration wait = FIRST.multipliedBy(times);
        return wait.compareTo(most) < 0 ? wait : most;
    }
}

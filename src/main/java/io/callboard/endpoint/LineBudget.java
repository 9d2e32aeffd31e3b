package io.callboard.endpoint;

import java.time.Duration;
import java.time.Instant;

/** How many lines a log gets in a minute, so that nobody can fill it from outside. */
final class LineBudget {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final int lines;
    private Instant start = Instant.MIN;
    private int used;

    LineBudget(int lines) {
        this.lines = lines;
    }

    /**
     * Whether a line may be written.
     *
     * @param leftOut how many were not granted in the minute before, told once when a new one begins
     */
    record Grant(boolean granted, int leftOut) {}

    synchronized Grant ask(Instant now) {
        int leftOut = 0;
        if (!now.isBefore(start.plus(PERIOD)) || now.isBefore(start)) {
            leftOut = Math.max(0, used - lines);
            start = now;
            used = 0;
        }
        used++;
        return new Grant(used <= lines, leftOut);
    }
}

package io.callboard.access;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * How long one waits after wrong passwords in a row: not at all for the first few, then two seconds, and each time
 * twice as long. All are forgotten when the last one is {@link LoginThrottle#PERIOD} ago; a tally is as of that one.
 *
 * @param free how many there are before one waits
 * @param most the longest that one waits
 */
record LoginDelay(int free, Duration most) implements LoginLimit {

    static final Duration FIRST = Duration.ofSeconds(2);

    LoginDelay {
        requireNonNull(most, "most");
    }

    @Override
    public Tally count(Tally known, Instant now) {
        return new Tally(isOver(known, now) ? 1 : known.failures() + 1, now);
    }

    /** Whoever was looked at had waited, and need not wait for that again. */
    @Override
    public Tally takeBack(Tally known) {
        int failures = Math.max(0, known.failures() - 1);
        return new Tally(failures, known.at().minus(after(failures)));
    }

    @Override
    public Duration wait(Tally known, Instant now) {
        return isOver(known, now)
                ? Duration.ZERO
                : Duration.between(now, known.at().plus(after(known.failures())));
    }

    private Duration after(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        long times = 1L << Math.min(failures - free, 20);
        Duration wait = FIRST.multipliedBy(times);
        return wait.compareTo(most) < 0 ? wait : most;
    }

    private static boolean isOver(Tally known, Instant now) {
        return !now.isBefore(known.at().plus(LoginThrottle.PERIOD));
    }
}

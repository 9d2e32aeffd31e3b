package io.callboard.access;

import java.time.Duration;
import java.time.Instant;

/**
 * So many wrong passwords in {@link LoginThrottle#PERIOD}, and then one in each part of it: one after the other is
 * forgotten, however many right ones come between. A tally is as of a period before the last one will be.
 *
 * @param free how many there are before one waits
 * @see <a href="https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm">Generic cell rate algorithm</a>
 */
record LoginRate(int free) implements LoginLimit {

    LoginRate {
        if (free < 1) {
            throw new IllegalArgumentException("free must be positive: " + free);
        }
    }

    /** After how long one is forgotten, and the longest that one waits. */
    Duration each() {
        return LoginThrottle.PERIOD.dividedBy(free);
    }

    @Override
    public Tally count(Tally known, Instant now) {
        Instant none = now.minus(LoginThrottle.PERIOD);
        return known.at().isAfter(none)
                ? new Tally(known.failures() + 1, known.at().plus(each()))
                : new Tally(1, none.plus(each()));
    }

    @Override
    public Tally takeBack(Tally known) {
        return new Tally(Math.max(0, known.failures() - 1), known.at().minus(each()));
    }

    @Override
    public Duration wait(Tally known, Instant now) {
        return Duration.between(now, known.at().plus(each()));
    }
}

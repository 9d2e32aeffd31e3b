package io.callboard.rejection;

import io.callboard.rejection.Advice.Topic;
import java.time.Duration;

/** Tells what refused requests mean. */
final class AdviceRules {

    /** A clock that is wrong is wrong by the same for every delivery; the network's delay is far below this. */
    private static final Duration STEADY = Duration.ofMinutes(5);

    /** So few could as well be old requests that were sent again. */
    private static final long FEW = 3;

    /** No clock is that wrong: the time is in another unit, or made up. */
    private static final Duration ABSURD = Duration.ofDays(1);

    private AdviceRules() {}

    static Advice advise(RejectionSum sum) {
        return sum.cause() == RejectionCause.STALE
                ? adviseOnTime(sum)
                : new Advice(Topic.valueOf(sum.cause().name()), sum, null);
    }

    private static Advice adviseOnTime(RejectionSum sum) {
        Duration min = sum.minSkew();
        Duration max = sum.maxSkew();
        boolean ahead = max.isNegative();
        boolean behind = !min.isNegative();
        Duration farthest = max.compareTo(min.negated()) > 0 ? max : min.negated();
        if ((!ahead && !behind) || farthest.compareTo(ABSURD) > 0) {
            return new Advice(Topic.WRONG_TIME, sum, farthest);
        }
        if (ahead) {
            // The way takes time, and makes a clock that is ahead look less so
            return new Advice(Topic.CLOCK_AHEAD, sum, min.negated());
        }
        boolean steady = sum.requests() >= FEW && max.minus(min).compareTo(STEADY) <= 0;
        return new Advice(steady ? Topic.CLOCK_BEHIND : Topic.LATE, sum, min);
    }
}

package io.callboard.inbox;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a delivery whose projection failed is tried again: each pause longer than the one before, and none exactly as
 * long as another's, so that what failed together does not come back together.
 */
final class Backoff {

    /** Tried eight times within some three hours. */
    static final Backoff STANDARD =
            new Backoff(8, Duration.ofSeconds(10), Duration.ofHours(1), RandomGenerator.getDefault());

    private static final int FACTOR = 4;

    private final int attempts;
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    /**
     * @param attempts how often is tried in all, at least 1
     * @param first the first pause
     * @param longest no pause is longer
     */
    Backoff(int attempts, Duration first, Duration longest, RandomGenerator random) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: " + attempts);
        }
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("pauses: " + first + " to " + longest);
        }
        this.attempts = attempts;
        this.first = first;
        this.longest = longest;
        this.random = requireNonNull(random, "random");
    }

    /** When to try again after so many attempts, the failed one included; empty when that was the last. */
    Optional<Instant> next(int done, Instant now) {
        if (done >= attempts) {
            return Optional.empty();
        }
        double pause = Math.min(first.toMillis() * Math.pow(FACTOR, done - 1d), longest.toMillis());
        return Optional.of(now.plusMillis((long) (pause / 2 + random.nextDouble() * pause / 2)));
    }
}

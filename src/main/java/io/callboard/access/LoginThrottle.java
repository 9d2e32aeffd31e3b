package io.callboard.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Slows guessing down: ten wrong passwords for one name from one address, and that pair waits a quarter of an hour. Other
 * addresses are not held up, so nobody can lock another user out.
 */
@ApplicationScoped
class LoginThrottle {

    static final int LIMIT = 10;
    static final Duration PERIOD = Duration.ofMinutes(15);
    static final int MOST_PAIRS = 10_000;

    private record Pair(String name, String address) {}

    private record Failures(int count, Instant last) {}

    private final Map<Pair, Failures> failures = new HashMap<>();

    @Inject
    Clock clock;

    /** How long that name has to wait at that address; empty when it need not. */
    synchronized Optional<Duration> waitOf(String name, String address) {
        Failures known = failures.get(pair(name, address));
        if (known == null || known.count() < LIMIT || isOver(known)) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(clock.instant(), known.last().plus(PERIOD)));
    }

    synchronized void failed(String name, String address) {
        if (failures.size() >= MOST_PAIRS) {
            failures.values().removeIf(this::isOver);
        }
        if (failures.size() >= MOST_PAIRS) {
            failures.clear();
        }
        failures.compute(
                pair(name, address),
                (pair, known) -> new Failures(known == null || isOver(known) ? 1 : known.count() + 1, clock.instant()));
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(pair(name, address));
    }

    private boolean isOver(Failures known) {
        return !clock.instant().isBefore(known.last().plus(PERIOD));
    }

    private static Pair pair(String name, String address) {
        return new Pair(name.toLowerCase(Locale.ROOT), address);
    }
}

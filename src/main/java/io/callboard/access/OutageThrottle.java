package io.callboard.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slows guessing down while the database, which counts wrong passwords for all nodes, is away: on this node alone, ten
 * wrong ones for one name from one address, or a hundred from one address for any names, and it waits a quarter of an
 * hour. An attempt counts from its beginning, so that parallel guesses count too.
 */
@ApplicationScoped
class OutageThrottle {

    static final int LIMIT = 10;
    static final int ADDRESS_LIMIT = 100;
    static final Duration PERIOD = Duration.ofMinutes(15);
    static final int MOST = 10_000;

    /** @param name null for all names together */
    private record Key(String name, String network) {}

    private record Attempts(int count, Instant last) {}

    /** Oldest last attempt first. */
    private final Map<Key, Attempts> attempts = new LinkedHashMap<>();

    @Inject
    Clock clock;

    /** Counts an attempt as a wrong one until told otherwise, or tells how long to wait; then it is not counted. */
    synchronized Optional<Duration> begin(String name, String address) {
        Optional<Duration> wait = Stream.of(wait(one(name, address), LIMIT), wait(all(address), ADDRESS_LIMIT))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
        if (wait.isEmpty()) {
            count(one(name, address));
            count(all(address));
        }
        return wait;
    }

    /** The password was right: forgets the wrong ones for this name from this address. */
    synchronized void succeeded(String name, String address) {
        attempts.remove(one(name, address));
        takeBack(all(address));
    }

    private Optional<Duration> wait(Key key, int limit) {
        Attempts known = attempts.get(key);
        return known == null || known.count() < limit || isOver(known)
                ? Optional.empty()
                : Optional.of(Duration.between(clock.instant(), known.last().plus(PERIOD)));
    }

    private void count(Key key) {
        Attempts known = attempts.remove(key);
        if (attempts.size() >= MOST) {
            attempts.remove(attempts.keySet().iterator().next());
        }
        attempts.put(key, new Attempts(known == null || isOver(known) ? 1 : known.count() + 1, clock.instant()));
    }

    private void takeBack(Key key) {
        attempts.computeIfPresent(
                key, (same, known) -> known.count() <= 1 ? null : new Attempts(known.count() - 1, known.last()));
    }

    private boolean isOver(Attempts known) {
        return !clock.instant().isBefore(known.last().plus(PERIOD));
    }

    private static Key one(String name, String address) {
        return new Key(name.toLowerCase(Locale.ROOT), Network.of(address));
    }

    private static Key all(String address) {
        return new Key(null, Network.of(address));
    }
}

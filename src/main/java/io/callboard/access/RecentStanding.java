package io.callboard.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whether someone may still come in, as of some seconds ago: for pages that ask each second. However many have one open, and
 * however long the database takes, one request at a time asks it.
 */
@ApplicationScoped
class RecentStanding {

    /** For so long nobody is looked up again. */
    static final Duration PERIOD = Duration.ofSeconds(5);

    private static final int MOST = 10_000;

    private record Verdict(boolean holds, Instant at) {}

    @Inject
    Standing standing;

    @Inject
    Clock clock;

    private final Map<BoardCaller, Verdict> verdicts = new ConcurrentHashMap<>();
    private final ReentrantLock asking = new ReentrantLock();

    boolean holds(BoardCaller caller) {
        Verdict known = verdicts.get(caller);
        if (known == null) {
            return ask(caller);
        }
        Duration age = Duration.between(known.at(), clock.instant());
        if (age.abs().compareTo(PERIOD) < 0 || !asking.tryLock()) {
            return known.holds();
        }
        try {
            return ask(caller);
        } finally {
            asking.unlock();
        }
    }

    private boolean ask(BoardCaller caller) {
        boolean holds = standing.holds(caller);
        if (verdicts.size() >= MOST) {
            verdicts.clear();
        }
        verdicts.put(caller, new Verdict(holds, clock.instant()));
        return holds;
    }
}

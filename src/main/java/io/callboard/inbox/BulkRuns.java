package io.callboard.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The orders about many deliveries that this node works on, and those it was through with lately. */
@ApplicationScoped
public class BulkRuns {

    /** The most that are worked on at a time: each takes a thread and a connection. */
    static final int AT_ONCE = 3;

    /** How long an ended run is told of. */
    static final Duration SHOWN = Duration.ofMinutes(10);

    @Inject
    ResolvableDeliveries deliveries;

    @Inject
    BulkResolver resolver;

    @Inject
    Clock clock;

    private final List<BulkRun> runs = new ArrayList<>();

    /** How many deliveries the order would be about if it started now. */
    public BulkCount count(BulkOrder order) {
        return deliveries.count(order);
    }

    /**
     * Starts working an order off, in the background.
     *
     * @return false when the same is worked on already, or too many others are
     */
    public boolean start(BulkOrder order) {
        BulkRun run = new BulkRun(order, clock.instant(), deliveries.count(order));
        if (!admit(run)) {
            return false;
        }
        try {
            resolver.work(run);
            return true;
        } catch (RuntimeException e) {
            run.end(clock.instant(), false);
            throw e;
        }
    }

    private synchronized boolean admit(BulkRun run) {
        forgetOld();
        List<BulkOrder> running = runs.stream()
                .map(BulkRun::progress)
                .filter(BulkProgress::isRunning)
                .map(BulkProgress::order)
                .toList();
        return running.size() < AT_ONCE && running.stream().noneMatch(run.order()::isSameAs) && runs.add(run);
    }

    /** Those that run, then those that ended lately; the newest first. */
    public synchronized List<BulkProgress> progress() {
        forgetOld();
        return runs.stream()
                .map(BulkRun::progress)
                .sorted(Comparator.comparing(BulkProgress::isRunning)
                        .thenComparing(BulkProgress::startedAt)
                        .reversed())
                .toList();
    }

    private void forgetOld() {
        Instant limit = clock.instant().minus(SHOWN);
        runs.removeIf(run -> {
            Instant endedAt = run.progress().endedAt();
            return endedAt != null && endedAt.isBefore(limit);
        });
    }
}

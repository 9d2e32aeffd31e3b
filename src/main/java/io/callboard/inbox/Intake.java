package io.callboard.inbox;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Brings each delivery to the database or, when that is away or lets it wait too long, to the spool; whatever happens,
 * its sender is answered in time.
 */
final class Intake {

    /** How long a delivery waits for the database before it goes to the spool. */
    static final Duration PATIENCE = Duration.ofMillis(1500);

    /** When a delivery is given up that the disk has not taken either. */
    static final Duration DEADLINE = Duration.ofMillis(4000);

    private static final System.Logger LOGGER = System.getLogger(Intake.class.getName());

    /** Two would store smaller batches, and meet the same bytes in each other. */
    private static final int WRITERS = 1;

    private static final int BATCH = 256;

    /** Each file waits for the disk by itself, and the disk serves some at once. */
    private static final int SPOOL_WRITERS = 2;

    /** Their senders are answered together, after the last file: a slow disk shall not keep them all too long. */
    private static final int SPOOL_BATCH = 32;

    private final DatabaseWatch watch;
    private final BatchWriter database;
    private final BatchWriter spool;
    private final Consumer<List<Delivery>> stored;

    private final Line unanswered = new Line();
    private final Line late = new Line();
    private final Queue<Batch> storing = new ConcurrentLinkedQueue<>();

    /** @param stored told of the deliveries that are in the database */
    Intake(BatchStore store, Spool spool, DatabaseWatch watch, Threads threads, Consumer<List<Delivery>> stored) {
        this.watch = requireNonNull(watch, "watch");
        this.stored = requireNonNull(stored, "stored");
        database = new BatchWriter(
                WRITERS, BATCH, threads.database(), batch -> store(store, batch), this::storedOrSpooled);
        this.spool = new BatchWriter(
                SPOOL_WRITERS, SPOOL_BATCH, threads.disk(), batch -> spool.add(batch.deliveries()), Intake::settle);
    }

    void accept(Waiting waiting) {
        unanswered.add(waiting);
        if (watch.isAway()) {
            spool(waiting, null);
        } else {
            database.add(waiting);
        }
    }

    private Map<UUID, RuntimeException> store(BatchStore store, Batch batch) {
        storing.add(batch);
        try {
            return store.add(batch.deliveries().stream().map(Waiting::delivery).toList());
        } finally {
            storing.remove(batch);
        }
    }

    private void storedOrSpooled(Batch batch, Map<UUID, RuntimeException> failures) {
        boolean away = failures.values().stream().anyMatch(watch::failed);
        for (Waiting waiting : batch.deliveries()) {
            RuntimeException failure = failures.get(waiting.id());
            if (failure == null) {
                waiting.isDurable();
            } else {
                spool(waiting, failure);
            }
        }
        if (away) {
            database.takeWhile(waiting -> true).forEach(waiting -> spool(waiting, null));
        } else {
            watch.answers();
        }
        stored.accept(batch.deliveries().stream()
                .filter(waiting -> !failures.containsKey(waiting.id()))
                .map(Waiting::delivery)
                .toList());
    }

    /** @param cause why it is not in the database; may be null */
    private void spool(Waiting waiting, RuntimeException cause) {
        if (waiting.leavesTheDatabase(cause)) {
            late.add(waiting);
            spool.add(waiting);
        }
    }

    private static void settle(Batch batch, Map<UUID, RuntimeException> failures) {
        for (Waiting waiting : batch.deliveries()) {
            RuntimeException failure = failures.get(waiting.id());
            if (failure == null) {
                LOGGER.log(Level.DEBUG, () -> "Delivery " + waiting.delivery().inLog() + " spooled");
                waiting.isDurable();
            } else {
                waiting.isLost(failure);
            }
        }
    }

    /**
     * Looks for what has waited too long. To be called every moment.
     *
     * @param now the {@link System#nanoTime}
     */
    void check(long now) {
        for (Batch batch : storing) {
            if (now - batch.since() > PATIENCE.toNanos() && database.giveUp(batch)) {
                watch.hangs();
            }
        }
        List<Waiting> overdue = unanswered.takeWhile(waiting -> waiting.isAnswered() || isOver(waiting, now, PATIENCE));
        overdue.stream().filter(waiting -> !waiting.isAnswered()).forEach(waiting -> spool(waiting, null));
        database.takeWhile(waiting -> watch.isAway() || waiting.isSettled()).forEach(waiting -> spool(waiting, null));
        late.takeWhile(waiting -> waiting.isAnswered() || isOver(waiting, now, DEADLINE))
                .forEach(waiting -> waiting.isLost(new CannotStoreDeliveryException("the disk hangs")));
        spool.takeWhile(Waiting::isAnswered);
        database.wake();
        spool.wake();
    }

    /** Answers all that are left: there are no threads any more. */
    void close() {
        unanswered
                .takeWhile(waiting -> true)
                .forEach(waiting -> waiting.isLost(new CannotStoreDeliveryException("Callboard stops")));
    }

    private static boolean isOver(Waiting waiting, long now, Duration length) {
        return now - waiting.since() > length.toNanos();
    }
}

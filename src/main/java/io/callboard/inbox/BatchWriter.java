package io.callboard.inbox;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Stores all deliveries that wait, again and again. While one thread stores, what arrives gathers and becomes the next
 * batch; before a thread tells what became of its batch, it lets another one store the next. Nobody waits for more to
 * come.
 */
final class BatchWriter {

    private static final long MAX_BYTES = 8 << 20;

    private final Line line = new Line();
    private final Semaphore permits;
    private final int maxCount;
    private final Executor executor;
    private final Function<Batch, Map<UUID, RuntimeException>> store;
    private final BiConsumer<Batch, Map<UUID, RuntimeException>> outcome;

    /**
     * @param writers how many batches may be stored at the same time
     * @param maxCount how many deliveries a batch may have
     * @param store makes them durable; gives the failures, by id
     * @param outcome told of each batch with the failures in it, once the others are durable
     */
    BatchWriter(
            int writers,
            int maxCount,
            Executor executor,
            Function<Batch, Map<UUID, RuntimeException>> store,
            BiConsumer<Batch, Map<UUID, RuntimeException>> outcome) {
        permits = new Semaphore(writers);
        this.maxCount = maxCount;
        this.executor = requireNonNull(executor, "executor");
        this.store = requireNonNull(store, "store");
        this.outcome = requireNonNull(outcome, "outcome");
    }

    void add(Waiting waiting) {
        line.add(waiting);
        wake();
    }

    /** Sets a thread to work when there is something to do and a thread to be had. */
    void wake() {
        if (permits.availablePermits() > 0) {
            start();
        }
    }

    /**
     * Not while a thread looks whether it goes on: it would take a permit that is given back, because there is no thread to
     * be had, for one that somebody stores with, and leave what waits behind.
     */
    private synchronized void start() {
        if (mayStore()) {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException e) {
                permits.release();
            }
        }
    }

    private synchronized boolean mayStore() {
        return !line.isEmpty() && permits.tryAcquire();
    }

    private void work() {
        do {
            List<Waiting> taken = line.take(maxCount, MAX_BYTES);
            if (taken.isEmpty()) {
                permits.release();
            } else {
                write(new Batch(taken));
            }
        } while (mayStore());
    }

    private void write(Batch batch) {
        Map<UUID, RuntimeException> failures;
        try {
            failures = store.apply(batch);
        } catch (RuntimeException e) {
            failures = new HashMap<>();
            for (Waiting waiting : batch.deliveries()) {
                failures.put(waiting.id(), e);
            }
        } finally {
            giveUp(batch);
        }
        outcome.accept(batch, failures);
    }

    /** Lets another thread store the next batch, though this one may not be at its end; false when it is. */
    boolean giveUp(Batch batch) {
        boolean first = batch.end();
        if (first) {
            permits.release();
            wake();
        }
        return first;
    }

    /** The first of those that nobody stores yet, for as long as they are so; they leave the line. */
    List<Waiting> takeWhile(Predicate<Waiting> condition) {
        return line.takeWhile(condition);
    }
}

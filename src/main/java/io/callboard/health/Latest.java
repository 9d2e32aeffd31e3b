package io.callboard.health;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What was read last of something that may take long, or for ever. However many ask, it is read at most once a second,
 * and less often when that takes long; and nobody waits for it longer than {@link #PATIENCE}.
 */
final class Latest<T> {

    /** How long a reading may take. */
    static final Duration PATIENCE = Duration.ofMillis(1500);

    /** How long a reading counts, at least. */
    static final Duration FRESH = Duration.ofSeconds(1);

    /** A reading counts so many times as long as it took. */
    private static final int REST = 10;

    /** A reading that has not come back is given up, and another one tries. */
    static final Duration LOST = Duration.ofSeconds(30);

    private static final System.Logger LOGGER = System.getLogger(Latest.class.getName());

    private final Supplier<T> reader;
    private final Executor threads;
    private final LongSupplier nanos;
    private Reading<T> current;

    /** One reading, which many may wait for. */
    static final class Reading<T> {
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private final LongSupplier nanos;
        private final long since;
        private volatile long took;

        private Reading(LongSupplier nanos) {
            this.nanos = nanos;
            since = nanos.getAsLong();
        }

        private long age() {
            return nanos.getAsLong() - since;
        }

        private boolean isOver() {
            return age() > (result.isDone() ? Math.max(FRESH.toNanos(), REST * took) : LOST.toNanos());
        }

        /** Waits for the rest of {@link #PATIENCE}; empty when it cannot be read, or not by then. */
        Optional<T> result() {
            try {
                return Optional.of(result.get(Math.max(0, PATIENCE.toNanos() - age()), TimeUnit.NANOSECONDS));
            } catch (TimeoutException | ExecutionException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }

        private void read(Supplier<T> reader) {
            try {
                T value = reader.get();
                took = age();
                result.complete(value);
            } catch (RuntimeException e) {
                LOGGER.log(Level.DEBUG, () -> "Cannot be read: " + e.getClass().getName());
                result.completeExceptionally(e);
            }
        }
    }

    /**
     * @param threads may refuse
     * @param nanos as {@link System#nanoTime}
     */
    Latest(Supplier<T> reader, Executor threads, LongSupplier nanos) {
        this.reader = requireNonNull(reader, "reader");
        this.threads = requireNonNull(threads, "threads");
        this.nanos = requireNonNull(nanos, "nanos");
    }

    /** The reading that counts now, which is begun if need be. Does not wait. */
    synchronized Reading<T> reading() {
        if (current == null || current.isOver()) {
            Reading<T> next = new Reading<>(nanos);
            try {
                threads.execute(() -> next.read(reader));
                current = next;
            } catch (RejectedExecutionException | IllegalStateException | OutOfMemoryError e) {
                // Those that hang hold all threads, or there is none to be had
                next.result.completeExceptionally(e);
                current = next;
            }
        }
        return current;
    }
}

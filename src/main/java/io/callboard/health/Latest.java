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
 * and less often when that takes long; and nobody waits for it longer than {@link #PATIENCE}. Who seldom asks what
 * takes longer than that is told the one before.
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

    /** So old may be what was read before, for as long as the next reading takes. */
    static final Duration KEPT = Duration.ofMinutes(5);

    private static final System.Logger LOGGER = System.getLogger(Latest.class.getName());

    private final Supplier<T> reader;
    private final Executor threads;
    private final LongSupplier nanos;
    private Reading<T> current;
    private volatile Told<T> last;

    /** @param since when its reading began */
    private record Told<T>(T value, long since) {}

    /** One reading, which many may wait for. */
    static final class Reading<T> {
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private final Latest<T> latest;
        private final long since;
        private volatile long took;

        private Reading(Latest<T> latest) {
            this.latest = latest;
            since = latest.nanos.getAsLong();
        }

        private long age() {
            return latest.nanos.getAsLong() - since;
        }

        private boolean isOver() {
            return age() > (result.isDone() ? Math.max(FRESH.toNanos(), REST * took) : LOST.toNanos());
        }

        /** Waits for the rest of {@link #PATIENCE}; empty when it cannot be read, or not by then. */
        Optional<T> result() {
            return result(PATIENCE);
        }

        /** Waits no longer than that either; not at all when it is negative. */
        Optional<T> result(Duration most) {
            long rest = Math.min(PATIENCE.toNanos() - age(), most.toNanos());
            try {
                return Optional.of(result.get(Math.max(0, rest), TimeUnit.NANOSECONDS));
            } catch (TimeoutException | ExecutionException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }

        /** The same; but while it is still being read, what was read before it, unless that is {@link #KEPT} ago. */
        Optional<T> resultOrLast(Duration most) {
            Optional<T> told = result(most);
            return told.isPresent() || result.isDone() ? told : latest.last();
        }

        private void read() {
            try {
                T value = latest.reader.get();
                took = age();
                latest.keep(new Told<>(value, since));
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
            Reading<T> next = new Reading<>(this);
            try {
                threads.execute(next::read);
                current = next;
            } catch (RejectedExecutionException | IllegalStateException | OutOfMemoryError e) {
                // Those that hang hold all threads, or there is none to be had
                next.result.completeExceptionally(e);
                current = next;
            }
        }
        return current;
    }

    private synchronized void keep(Told<T> told) {
        if (last == null || told.since() - last.since() > 0) {
            last = told;
        }
    }

    private Optional<T> last() {
        Told<T> told = last;
        return told == null || nanos.getAsLong() - told.since() > KEPT.toNanos()
                ? Optional.empty()
                : Optional.of(told.value());
    }
}

package io.callboard.faults;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Work on several connections at the same time. */
final class Threads {

    private static final long PATIENCE_MS = TimeUnit.MINUTES.toMillis(30);

    private Threads() {}

    /** Keeps what it fails with for those who wait for its end. */
    private static final class Worker extends Thread {

        private volatile Throwable failure;

        Worker(String name, Runnable work) {
            super(work, name);
            setUncaughtExceptionHandler((thread, thrown) -> failure = thrown);
        }
    }

    /** Not started yet; {@link #join} tells when its work failed. */
    static Thread of(String name, Runnable work) {
        return new Worker(name, work);
    }

    /** Does it so many times at once, each with its number from 0, and returns when all have ended. */
    static void together(int count, IntConsumer work) {
        List<Thread> threads = IntStream.range(0, count)
                .mapToObj(i -> of("fault-" + i, () -> work.accept(i)))
                .toList();
        threads.forEach(Thread::start);
        join(threads);
    }

    /** Waits for all of them; fails when one failed or does not end. */
    static void join(List<Thread> threads) {
        try {
            for (Thread thread : threads) {
                thread.join(PATIENCE_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        threads.forEach(Threads::verify);
    }

    private static void verify(Thread thread) {
        if (thread.isAlive()) {
            throw new AssertionError(thread.getName() + " does not end");
        }
        if (thread instanceof Worker worker && worker.failure != null) {
            throw new AssertionError(thread.getName() + " failed", worker.failure);
        }
    }
}

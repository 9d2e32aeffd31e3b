package io.callboard.faults;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Work on several connections at the same time. */
final class Threads {

    private static final long PATIENCE_MS = TimeUnit.MINUTES.toMillis(30);

    private Threads() {}

    /** Does it so many times at once, each with its number from 0, and returns when all have ended. */
    static void together(int count, IntConsumer work) {
        List<Thread> threads = IntStream.range(0, count)
                .mapToObj(i -> new Thread(() -> work.accept(i), "fault-" + i))
                .toList();
        threads.forEach(Thread::start);
        join(threads);
    }

    static void join(List<Thread> threads) {
        for (Thread thread : threads) {
            try {
                thread.join(PATIENCE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}

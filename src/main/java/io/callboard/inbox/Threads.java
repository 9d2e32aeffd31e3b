package io.callboard.inbox;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The inbox's own threads: a database that hangs may hold some of them for minutes, and none of those that serve
 * requests, pages and other applications, or that write to the disk.
 */
class Threads {

    private static final System.Logger LOGGER = System.getLogger(Threads.class.getName());

    private final ExecutorService database;
    private final ExecutorService disk;
    private final ScheduledExecutorService timer;

    Threads(ThreadFactory factory) {
        database = pool(12, factory);
        disk = pool(4, factory);
        timer = Executors.newSingleThreadScheduledExecutor(factory);
    }

    /** Nothing waits in it: what is too much is refused. */
    private static ExecutorService pool(int max, ThreadFactory factory) {
        return new ThreadPoolExecutor(0, max, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), factory);
    }

    /** For work with the database; refuses what is too much. */
    Executor database() {
        return work -> start(database, work);
    }

    /** For work with the disk; refuses what is too much. */
    Executor disk() {
        return work -> start(disk, work);
    }

    /** Whatever keeps a thread from being made, such as a server that has too many, is a refusal as any other. */
    private static void start(Executor pool, Runnable work) {
        try {
            pool.execute(work);
        } catch (IllegalStateException | OutOfMemoryError e) {
            throw new RejectedExecutionException("No thread can be made", e);
        }
    }

    /** Does it ten times a second; it may not wait for anything. What it throws is told, and it is done again. */
    void always(Runnable work) {
        timer.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException | OutOfMemoryError e) {
                        LOGGER.log(Level.ERROR, "What has waited too long could not be looked for", e);
                    }
                },
                100,
                100,
                TimeUnit.MILLISECONDS);
    }

    /** What is being stored is stored to its end, unless that takes too long; till then nobody waits too long. */
    void close() {
        List.of(database, disk).forEach(pool -> {
            pool.shutdown();
            try {
                if (!pool.awaitTermination(5, TimeUnit.SECONDS)) {
                    pool.shutdownNow();
                }
            } catch (InterruptedException e) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
            }
        });
        timer.shutdownNow();
    }
}

package io.callboard.inbox;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
        return database;
    }

    /** For work with the disk; refuses what is too much. */
    Executor disk() {
        return disk;
    }

    /** Does it ten times a second; it may neither wait for anything nor throw. */
    void always(Runnable work) {
        timer.scheduleWithFixedDelay(work, 100, 100, TimeUnit.MILLISECONDS);
    }

    /** What is being stored is stored to its end, unless that takes too long. */
    void close() {
        timer.shutdownNow();
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
    }
}

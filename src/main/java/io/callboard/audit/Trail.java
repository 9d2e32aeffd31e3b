package io.callboard.audit;

import io.callboard.audit.AuditRepository.Dated;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Writes what was done where no transaction of the deed's own does: what is read, and who logs in. Nobody waits for
 * that; what cannot be written is told in the log instead, whole.
 */
@ApplicationScoped
public class Trail {

    /** More are not kept waiting. */
    static final int MOST = 10_000;

    private static final int BATCH = 200;
    private static final int PATIENCE_SECONDS = 10;
    private static final System.Logger LOGGER = System.getLogger(Trail.class.getName());

    private final BlockingQueue<Dated> waiting = new LinkedBlockingQueue<>(MOST);

    @Inject
    AuditRepository repository;

    @Inject
    Clock clock;

    @Resource
    ManagedThreadFactory factory;

    private ExecutorService thread;

    @PostConstruct
    void open() {
        open(factory);
    }

    /** One thread, which ends when there is nothing to do; a look that has not begun yet stands for any further one. */
    void open(ThreadFactory threads) {
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(1), threads, (look, pool) -> {
                    if (pool.isShutdown()) {
                        look.run();
                    }
                });
        one.allowCoreThreadTimeOut(true);
        thread = one;
    }

    /** What waits is written before the application ends. */
    @PreDestroy
    void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOGGER.log(Level.WARNING, "The audit is still being written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        work();
    }

    /** Writes it soon, in order; returns at once. */
    public void tell(Note note) {
        Dated dated = new Dated(note, clock.instant());
        if (!waiting.offer(dated)) {
            log(dated);
        }
        start();
    }

    /**
     * Writes it now, in a transaction of its own, before it happens.
     *
     * @throws jakarta.ejb.EJBException when it cannot be written: then it must not happen
     */
    public void write(Note note) {
        repository.write(List.of(new Dated(note, clock.instant())));
    }

    private void start() {
        try {
            thread.execute(this::work);
        } catch (IllegalStateException | OutOfMemoryError e) {
            LOGGER.log(
                    Level.WARNING,
                    "No thread writes the audit: {0}",
                    e.getClass().getName());
            work();
        }
    }

    private void work() {
        List<Dated> batch = new ArrayList<>();
        while (waiting.drainTo(batch, BATCH) > 0) {
            write(batch);
            batch.clear();
        }
    }

    private void write(List<Dated> batch) {
        boolean written = false;
        try {
            repository.write(batch);
            written = true;
        } catch (RuntimeException e) {
            LOGGER.log(
                    Level.WARNING,
                    "The audit cannot be written: {0}",
                    e.getClass().getName());
        } finally {
            if (!written) {
                batch.forEach(Trail::log);
            }
        }
    }

    /** Ids, names and words alone: a note holds nothing that a log must not. */
    private static void log(Dated dated) {
        Note note = dated.note();
        LOGGER.log(
                Level.WARNING,
                "Audit, not in the table: {0} {1} {2} {3} by {4} ({5}) from {6}, count {7}, detail {8},"
                        + " reason {9}, before {10}, after {11}",
                dated.at(),
                note.deed(),
                note.outcome(),
                line(note.target()),
                line(note.who().name()),
                note.who().role(),
                note.who().address(),
                String.valueOf(note.count()),
                line(note.detail()),
                line(note.who().reason()),
                line(note.before()),
                line(note.after()));
    }

    private static String line(Object text) {
        return String.valueOf(text).replaceAll("\\p{Cntrl}", "?");
    }
}

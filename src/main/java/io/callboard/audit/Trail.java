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
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes what was done where no transaction of the deed's own does: what is read, and who logs in. Nobody waits for
 * that; what cannot be written is told in the log instead, whole.
 */
@ApplicationScoped
public class Trail {

    /** More are not kept waiting. */
    static final int MOST = 10_000;

    private static final int BATCH = 200;
    private static final System.Logger LOGGER = System.getLogger(Trail.class.getName());

    private final BlockingQueue<Dated> waiting = new LinkedBlockingQueue<>(MOST);
    private final AtomicBoolean writing = new AtomicBoolean();

    @Inject
    AuditRepository repository;

    @Inject
    Clock clock;

    @Resource
    ManagedThreadFactory factory;

    private ExecutorService thread;

    @PostConstruct
    void open() {
        open(new ThreadPoolExecutor(0, 1, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), factory));
    }

    void open(ExecutorService some) {
        thread = some;
    }

    /** What waits is written before the application ends. */
    @PreDestroy
    void close() {
        thread.shutdown();
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
        if (writing.compareAndSet(false, true)) {
            try {
                thread.execute(this::goOn);
            } catch (RejectedExecutionException | IllegalStateException | OutOfMemoryError e) {
                writing.set(false);
                work();
            }
        }
    }

    /** One that comes in between the last look and the end is seen to. */
    private void goOn() {
        try {
            work();
        } finally {
            writing.set(false);
        }
        if (!waiting.isEmpty()) {
            start();
        }
    }

    private void work() {
        List<Dated> batch = new ArrayList<>();
        while (waiting.drainTo(batch, BATCH) > 0) {
            try {
                repository.write(batch);
            } catch (RuntimeException e) {
                LOGGER.log(
                        Level.WARNING,
                        "The audit cannot be written: {0}",
                        e.getClass().getName());
                batch.forEach(Trail::log);
            }
            batch.clear();
        }
    }

    /** Ids, names and words alone: a note holds nothing that a log must not. */
    private static void log(Dated dated) {
        Note note = dated.note();
        LOGGER.log(
                Level.WARNING,
                "Audit, not in the table: {0} {1} {2} by {3} from {4}, {5}",
                dated.at(),
                note.deed(),
                line(note.target()),
                line(note.who().name()),
                note.who().address(),
                note.outcome() + " " + line(note.detail()));
    }

    private static String line(Object text) {
        return String.valueOf(text).replaceAll("\\p{Cntrl}", "?");
    }
}

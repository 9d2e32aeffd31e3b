package io.callboard.health;

import io.callboard.config.Settings;
import io.callboard.health.Latest.Reading;
import io.callboard.inbox.SpoolState;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Looks at all parts. It does so within two seconds, also while the database hangs. */
@ApplicationScoped
public class Health {

    /** A database that hangs may hold so many threads and connections, and no more. */
    private static final int THREADS = 4;

    @Resource
    ManagedThreadFactory factory;

    @Inject
    FiguresReader reader;

    @Inject
    SpoolState spool;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final Since since = new Since();
    private ExecutorService threads;
    private Latest<Optional<Instant>> answer;
    private Latest<Figures> figures;

    @PostConstruct
    void open() {
        open(new ThreadPoolExecutor(0, THREADS, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), factory));
    }

    /** @param some refuses what is too much */
    void open(ExecutorService some) {
        threads = some;
        answer = new Latest<>(reader::lastDelivery, threads, System::nanoTime);
        figures = new Latest<>(reader::figures, threads, System::nanoTime);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    /** Whether deliveries can be made durable. The database is asked only when the spool could not take them. */
    boolean isReady() {
        return spool.hasRoom()
                || (!spool.isDatabaseAway() && answer.reading().result().isPresent());
    }

    Report report() {
        Reading<Optional<Instant>> answered = answer.reading();
        Reading<Figures> counted = figures.reading();
        Observation seen = new Observation(
                clock.instant(),
                spool.isDatabaseAway(),
                spool.lastError(),
                answered.result(),
                Spooled.of(spool),
                counted.result());
        List<Part> parts = new Diagnosis(settings).parts(seen);
        return new Report(
                Diagnosis.overall(parts, Diagnosis.isReady(seen)),
                parts.stream()
                        .map(part -> new Report.Entry(part, since.of(part, seen.at())))
                        .toList());
    }
}

package io.callboard.health;

import io.callboard.config.Settings;
import io.callboard.health.Latest.Reading;
import io.callboard.inbox.SpoolState;
import io.callboard.inbox.Spooled;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
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

    /** All parts are told within that, so that the answer is there within two seconds. */
    static final Duration WITHIN = Duration.ofMillis(1800);

    /** A database that hangs may hold so many threads and connections, and no more. */
    private static final int DATABASE_THREADS = 4;

    /** So many may wait for the disk of the spool: others, so that neither keeps the other one from being told. */
    private static final int DISK_THREADS = 2;

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
    private ExecutorService database;
    private ExecutorService disk;
    private Latest<Optional<Instant>> answer;
    private Latest<Figures> figures;
    private Latest<Spooled> spooled;

    @PostConstruct
    void open() {
        open(pool(DATABASE_THREADS), pool(DISK_THREADS));
    }

    /** Both refuse what is too much. */
    void open(ExecutorService forDatabase, ExecutorService forDisk) {
        database = forDatabase;
        disk = forDisk;
        answer = new Latest<>(reader::lastDelivery, database, System::nanoTime);
        figures = new Latest<>(reader::figures, database, System::nanoTime);
        spooled = new Latest<>(spool::look, disk, System::nanoTime);
    }

    private ExecutorService pool(int most) {
        return new ThreadPoolExecutor(0, most, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), factory);
    }

    @PreDestroy
    void close() {
        // Without interrupting: the embedded database closes its file when that happens to a thread that reads it
        database.shutdown();
        disk.shutdown();
    }

    /** Whether deliveries can be made durable. The database is asked only when the spool could not take them. */
    boolean isReady() {
        Deadline deadline = Deadline.in(WITHIN);
        return Diagnosis.isReady(
                spooled.reading().result(deadline.left()),
                () -> !spool.isDatabaseAway()
                        && answer.reading().result(deadline.left()).isPresent());
    }

    /** @param spent how long whoever asks has waited already */
    Report report(Duration spent) {
        return look(spent).report();
    }

    /** How it stands with all parts, and the figures behind it. */
    public Sight look() {
        return look(Duration.ZERO);
    }

    private Sight look(Duration spent) {
        Deadline deadline = Deadline.in(WITHIN.minus(spent));
        Reading<Spooled> looked = spooled.reading();
        Reading<Optional<Instant>> answered = answer.reading();
        Reading<Figures> counted = figures.reading();
        Observation seen = new Observation(
                clock.instant(),
                spool.isDatabaseAway(),
                spool.lastError(),
                answered.result(deadline.left()),
                looked.result(deadline.left()),
                counted.resultOrLast(deadline.left()));
        List<Part> parts = new Diagnosis(settings).parts(seen);
        Report report = new Report(
                Diagnosis.overall(parts, Diagnosis.isReady(seen.spool(), seen::isDatabaseUp)),
                parts.stream()
                        .map(part -> new Report.Entry(part, since.of(part, seen.at())))
                        .toList());
        return new Sight(report, seen.spool(), seen.figures());
    }
}

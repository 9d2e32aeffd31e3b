package io.callboard.inbox;

import com.github.f4b6a3.uuid.UuidCreator;
import io.callboard.config.Settings;
import io.callboard.trace.Traces;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Where deliveries are made durable. */
@ApplicationScoped
public class Inbox {

    private static final System.Logger LOGGER = System.getLogger(Inbox.class.getName());

    private static final int MAX_COUNT = 2000;

    @Resource
    ManagedThreadFactory factory;

    @Inject
    DeliveryStore store;

    @Inject
    Announcer announcer;

    @Inject
    Settings settings;

    @Inject
    Traces traces;

    @Inject
    Event<DeliveryStored> stored;

    private final Capacity capacity =
            new Capacity(MAX_COUNT, Runtime.getRuntime().maxMemory() / 8);
    private final DatabaseWatch watch = new DatabaseWatch();

    private Threads threads;

    /** Takes nothing more. */
    private volatile boolean closed;

    /** Nothing is brought to its end any more. */
    private volatile boolean over;

    private Spool spool;
    private Intake intake;
    private Drain drain;

    @PostConstruct
    void open() {
        open(new Threads(factory));
    }

    void open(Threads some) {
        threads = some;
        announcer.open();
        closed = false;
        over = false;
        spool = new Spool(settings.spoolFolder(), settings.spoolLimit());
        BatchStore batches = new BatchStore(store, announcer::isBusy);
        intake = new Intake(batches, spool, watch, threads, this::announce);
        drain = new Drain(store, batches, spool, watch, threads, this::announce);
        threads.always(() -> intake.check(System.nanoTime()));
    }

    /**
     * Takes nothing more, and brings what it has taken to its end: when this returns, all are answered and what was
     * announced is projected. It may take twenty seconds while database and disk hang; a second time it does nothing.
     */
    @PreDestroy
    public synchronized void close() {
        if (!closed) {
            closed = true;
            drain.close();
            threads.close();
            over = true;
            intake.close();
            spool.close();
            announcer.close();
        }
    }

    /**
     * Has a delivery stored, together with all that wait at that moment; in the spool when the database does not take
     * it in time. Never blocks and never throws.
     *
     * @return completed with its id, ordered by time, once it is on disk; it is announced, if it is to be projected,
     *     once the database has it. Completed with a {@link CannotStoreDeliveryException} when it is not durable, and
     *     must not be acknowledged
     */
    public CompletionStage<UUID> accept(IncomingDelivery incoming) {
        Waiting waiting = new Waiting(UuidCreator.getTimeOrderedEpoch(), incoming, traces.here());
        waiting.answer().thenRun(() -> stored.fire(waiting.stored(System.nanoTime())));
        if (closed) {
            waiting.isLost(new CannotStoreDeliveryException("Callboard stops"));
        } else if (capacity.admit(waiting)) {
            intake.accept(waiting);
            if (over) {
                // Closed meanwhile, when this one was not among those that wait
                intake.close();
            }
        } else {
            waiting.isLost(new CannotStoreDeliveryException("more deliveries wait than memory is set aside for"));
        }
        return waiting.answer();
    }

    /** Stores what lies in the spool, if it can be stored now. To be called every second; does not wait for it. */
    void drain() {
        drain.check(System.nanoTime());
    }

    Spool spool() {
        return spool;
    }

    DatabaseWatch database() {
        return watch;
    }

    Threads threads() {
        return threads;
    }

    private void announce(List<Delivery> stored) {
        if (LOGGER.isLoggable(Level.DEBUG)) {
            stored.forEach(delivery ->
                    LOGGER.log(Level.DEBUG, "Delivery {0} stored: {1}", delivery.inLog(), delivery.getStatus()));
        }
        announcer.announceAll(stored.stream()
                .filter(Delivery::isToBeAnnounced)
                .map(Announceable::of)
                .toList());
    }
}

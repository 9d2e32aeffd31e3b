package io.callboard.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells that deliveries wait to be projected, and never of more than memory is set aside for. A telling may be lost or
 * left out: the sweeper tells again.
 */
@ApplicationScoped
public class Announcer {

    /** From so many on that were announced and are not projected, new ones are left to the backlog. */
    static final int BUSY = 500;

    /** With less than so many the backlog may go on. */
    static final int IDLE = 150;

    /** Nothing is announced beyond. */
    static final int FULL = 2000;

    private static final System.Logger LOGGER = System.getLogger(Announcer.class.getName());

    /** Each group is projected in one transaction. */
    private static final int GROUP = 25;

    /** Bytes of bodies in one transaction: they and all that is read from them are in memory until it ends. */
    static final long PORTION = 4 << 20;

    @Inject
    Event<DeliveryAccepted> accepted;

    /** So long a stop waits for what is being projected. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long LOOK_NANOS = Duration.ofMillis(10).toNanos();

    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean closed;
    private volatile Runnable whenIdle = () -> {};

    void open() {
        closed = false;
    }

    /**
     * Announces nothing more, and waits until what was announced is projected, ten seconds at most: a bean that is taken
     * away in the midst of a transaction may leave it open, with its locks, for as long as the server runs.
     */
    void close() {
        closed = true;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (inFlight.get() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        if (inFlight.get() > 0) {
            LOGGER.log(Level.WARNING, "{0} deliveries are being projected while Callboard stops", inFlight.get());
        }
    }

    /** Whether the projection is behind, so that it is better to let deliveries wait in the database. */
    boolean isBusy() {
        return inFlight.get() >= BUSY;
    }

    /** Whether the projection has almost nothing to do. */
    boolean isIdle() {
        return inFlight.get() < IDLE;
    }

    /** To be called whenever the projection has caught up with almost all that it was told of. */
    void whenIdle(Runnable work) {
        whenIdle = work;
    }

    /** Never throws: the delivery is durable, and nothing that fails here may change its answer. */
    void announce(UUID id) {
        fire(new DeliveryAccepted(List.of(List.of(id))));
    }

    /** Never throws. */
    void announceAll(Collection<Announceable> deliveries) {
        Announceable.groups(deliveries, GROUP, PORTION).forEach(this::fire);
    }

    private void fire(DeliveryAccepted group) {
        List<UUID> ids = group.deliveryIds();
        if (inFlight.addAndGet(ids.size()) > FULL || closed) {
            inFlight.addAndGet(-ids.size());
            return;
        }
        try {
            accepted.fireAsync(group).whenComplete((event, failure) -> {
                done(ids.size());
                if (failure != null) {
                    warn(ids, failure);
                }
            });
        } catch (RuntimeException e) {
            done(ids.size());
            warn(ids, e);
        }
    }

    private void done(int count) {
        int left = inFlight.addAndGet(-count);
        if (left < IDLE && left + count >= IDLE) {
            whenIdle.run();
        }
    }

    private static void warn(List<UUID> ids, Throwable failure) {
        LOGGER.log(
                Level.WARNING,
                "{0} deliveries, the first {1}, were announced in vain and will be announced again: {2}",
                ids.size(),
                ids.get(0),
                Failure.describe(failure));
    }
}

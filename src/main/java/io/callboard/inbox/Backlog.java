package io.callboard.inbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Deliveries that wait in the database for their projection: announced page by page, oldest first, the next page when
 * almost all of the last one is projected.
 */
@ApplicationScoped
public class Backlog {

    private static final System.Logger LOGGER = System.getLogger(Backlog.class.getName());

    static final int PAGE = 250;

    @Inject
    DueDeliveries due;

    @Inject
    Announcer announcer;

    @Inject
    Inbox inbox;

    @Inject
    Clock clock;

    private final AtomicBoolean working = new AtomicBoolean();

    @PostConstruct
    void open() {
        announcer.whenIdle(this::workOff);
    }

    /** Announces what is due, on another thread; does nothing while that is being done, or the database is away. */
    void workOff() {
        if (inbox.database().isAway() || !working.compareAndSet(false, true)) {
            return;
        }
        try {
            inbox.threads().database().execute(this::announceAllThatHasRoom);
        } catch (RejectedExecutionException e) {
            working.set(false);
        }
    }

    private void announceAllThatHasRoom() {
        boolean more = true;
        try {
            while (more && !announcer.isBusy()) {
                List<Announceable> page = due.take(clock.instant(), PAGE);
                announcer.announceAll(page);
                more = page.size() == PAGE;
                LOGGER.log(Level.DEBUG, "Announced {0} deliveries that waited in the database", page.size());
            }
        } catch (RuntimeException e) {
            more = false;
            LOGGER.log(Level.WARNING, "Waiting deliveries could not be looked for: {0}", Failure.describe(e));
        } finally {
            working.set(false);
        }
        if (more && announcer.isIdle()) {
            // It became so before this was at its end, and nobody went on
            workOff();
        }
    }
}

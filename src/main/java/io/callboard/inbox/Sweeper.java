package io.callboard.inbox;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Announces again what was lost between its commit and its projection, at first what the last run left behind. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sweeper {

    private static final System.Logger LOGGER = System.getLogger(Sweeper.class.getName());

    private static final int PAGE = 250;
    private static final int PAGES = 8;

    @Inject
    DueDeliveries due;

    @Inject
    Announcer announcer;

    @Inject
    Clock clock;

    private boolean started;

    /** Every five seconds, at most {@value #PAGES} pages of {@value #PAGE}, oldest first. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void sweep() {
        try {
            Instant now = clock.instant();
            if (!started) {
                due.hurry(now);
                started = true;
            }
            int announced = 0;
            for (int page = 0; page < PAGES; page++) {
                List<UUID> taken = due.take(now, PAGE);
                taken.forEach(announcer::announce);
                announced += taken.size();
                if (taken.size() < PAGE) {
                    break;
                }
            }
            if (announced > 0) {
                LOGGER.log(Level.INFO, "Announced {0} deliveries again", announced);
            }
        } catch (RuntimeException e) {
            // A timer that throws is taken off by some servers
            LOGGER.log(Level.WARNING, "Waiting deliveries could not be looked for: {0}", Failure.describe(e));
        }
    }
}

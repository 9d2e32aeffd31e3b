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

/** Announces again what was lost between its commit and its projection, at first what the last run left behind. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sweeper {

    private static final System.Logger LOGGER = System.getLogger(Sweeper.class.getName());

    @Inject
    DueDeliveries due;

    @Inject
    Backlog backlog;

    @Inject
    Clock clock;

    private boolean started;

    /** Every five seconds. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void sweep() {
        try {
            if (!started) {
                int left = due.hurry(clock.instant());
                LOGGER.log(Level.INFO, "The last run left {0} deliveries behind that had just come", left);
                started = true;
            }
            backlog.workOff();
        } catch (RuntimeException e) {
            // A timer that throws is taken off by some servers
            LOGGER.log(Level.WARNING, "Waiting deliveries could not be looked for: {0}", Failure.describe(e));
        }
    }
}

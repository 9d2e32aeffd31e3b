package io.callboard.inbox;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Looks after the spool, from the start on: the last run may have left something in it. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SpoolTimer {

    private static final System.Logger LOGGER = System.getLogger(SpoolTimer.class.getName());

    @Inject
    Inbox inbox;

    /** Every second. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void drain() {
        try {
            inbox.drain();
        } catch (RuntimeException e) {
            // A timer that throws is taken off by some servers
            LOGGER.log(Level.WARNING, "The spool could not be looked after: {0}", Failure.describe(e));
        }
    }
}

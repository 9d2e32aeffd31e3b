package io.callboard.inbox;

import io.callboard.config.Settings;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Forgets the raw bodies of deliveries that were dealt with long ago. Their digest and length stay. What waits, or is
 * held, keeps its body however old it is.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BodyRetention {

    private static final System.Logger LOGGER = System.getLogger(BodyRetention.class.getName());

    private static final int BATCH = 500;

    @Inject
    OldBodies bodies;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Every night, a batch at a time, so that no lock is held for long. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    public void forget() {
        settings.rawRetention().ifPresent(this::forgetOlderThan);
    }

    private void forgetOlderThan(Duration retention) {
        Instant limit = clock.instant().minus(retention);
        long forgotten = 0;
        try {
            List<Place> old = bodies.after(Place.START, limit, BATCH);
            while (!old.isEmpty()) {
                forgotten += bodies.forget(old);
                old = bodies.after(old.get(old.size() - 1), limit, BATCH);
            }
            LOGGER.log(Level.INFO, "Forgot the raw bodies of {0} deliveries", forgotten);
        } catch (RuntimeException e) {
            // A timer that throws is taken off by some servers
            LOGGER.log(
                    Level.WARNING,
                    "Forgot the raw bodies of {0} deliveries; the others have to wait for the next night: {1}",
                    forgotten,
                    Failure.describe(e));
        }
    }
}

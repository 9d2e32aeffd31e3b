package io.callboard.relay;

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

/** Forgets messages that were relayed long ago. What waits or is dead stays, however old it is. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxRetention {

    private static final System.Logger LOGGER = System.getLogger(OutboxRetention.class.getName());

    private static final int BATCH = 500;

    @Inject
    RelayedMessages messages;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Every five minutes, a batch at a time, so that no lock is held for long. */
    @Schedule(hour = "*", minute = "2/5", persistent = false)
    public void forget() {
        try {
            int forgotten;
            do {
                forgotten =
                        messages.forget(clock.instant().minus(settings.broker().retention()), BATCH);
            } while (forgotten == BATCH);
        } catch (RuntimeException e) {
            // A timer that throws is taken off by some servers
            LOGGER.log(
                    Level.DEBUG,
                    "Relayed messages could not be deleted now: {0}",
                    e.getClass().getName());
        }
    }
}

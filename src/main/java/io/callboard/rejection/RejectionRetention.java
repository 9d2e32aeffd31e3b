package io.callboard.rejection;

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
import java.time.Instant;

/** Forgets tallies that are too old or too many, the oldest first. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RejectionRetention {

    /** The most tallies that are kept, whatever their age: some 20 MB. */
    static final int MOST_TALLIES = 100_000;

    private static final System.Logger LOGGER = System.getLogger(RejectionRetention.class.getName());

    private static final int BATCH = 500;

    @Inject
    Settings settings;

    @Inject
    RejectionStore store;

    @Inject
    RejectionRepository repository;

    @Inject
    Clock clock;

    /** Every minute, in batches, until it is done. */
    @Schedule(hour = "*", minute = "*", second = "44", persistent = false)
    public void forget() {
        try {
            forget(MOST_TALLIES);
        } catch (RuntimeException e) {
            // A timer that throws is taken off by some servers
            LOGGER.log(
                    Level.DEBUG,
                    "Old tallies of refused requests could not be deleted now: {0}",
                    e.getClass().getName());
        }
    }

    void forget(int mostTallies) {
        Instant limit = clock.instant().minus(settings.rejectionRetention());
        int forgotten;
        do {
            forgotten = store.forgetBefore(limit, BATCH);
        } while (forgotten == BATCH);
        long surplus = repository.count(RejectionFilter.ALL, Integer.MAX_VALUE) - mostTallies;
        while (surplus > 0) {
            forgotten = store.forgetOldest((int) Math.min(surplus, BATCH));
            surplus = forgotten == 0 ? 0 : surplus - forgotten;
        }
    }
}

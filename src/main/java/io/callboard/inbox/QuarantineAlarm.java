package io.callboard.inbox;

import io.callboard.inbox.HeldDeliveries.Held;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells in the log from which addresses deliveries are held, once for each address and hour with their number, however
 * many come. It looks by itself, so that whoever accepts a delivery need not wait for it.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QuarantineAlarm {

    private static final System.Logger LOGGER = System.getLogger(QuarantineAlarm.class.getName());

    private static final Duration PAUSE = Duration.ofHours(1);

    /** The most addresses that are told of at a time. */
    private static final int MOST = 20;

    @Inject
    HeldDeliveries held;

    @Inject
    Clock clock;

    private final Map<String, Instant> told = new HashMap<>();

    /** Every half minute. */
    @Schedule(hour = "*", minute = "*", second = "11/30", persistent = false)
    public void look() {
        try {
            due().forEach(each -> LOGGER.log(
                    Level.WARNING,
                    "{0} genuine deliveries of the last hour are held, because {1} is not a listed address: release or"
                            + " discard them on the deliveries page, and add the address to the settings if it is the"
                            + " provider''s",
                    each.count(),
                    each.address()));
        } catch (RuntimeException e) {
            // A timer that throws is taken off by some servers
            LOGGER.log(Level.WARNING, "Held deliveries could not be looked for: {0}", Failure.describe(e));
        }
    }

    /** What is to be told now; it counts as told. */
    List<Held> due() {
        Instant now = clock.instant();
        Instant limit = now.minus(PAUSE);
        told.values().removeIf(moment -> !moment.isAfter(limit));
        List<Held> due = held.since(limit, MOST + told.size()).stream()
                .filter(each -> !told.containsKey(each.address()))
                .limit(MOST)
                .toList();
        due.forEach(each -> told.put(each.address(), now));
        return due;
    }
}

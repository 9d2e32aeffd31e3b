package io.callboard.insight;

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

/** Counts marked hours, the newest first. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HourCounter {

    private static final System.Logger LOGGER = System.getLogger(HourCounter.class.getName());

    private static final int AT_A_TIME = 100;
    private static final Duration MOST = Duration.ofSeconds(20);

    @Inject
    HourStore store;

    @Inject
    Clock clock;

    private int failures;

    /** Every five seconds, until no hour is marked or the time for it is over. */
    @Schedule(hour = "*", minute = "*", second = "4/5", persistent = false)
    public void count() {
        Instant end = clock.instant().plus(MOST);
        try {
            List<Instant> hours;
            do {
                hours = store.touched(AT_A_TIME);
                for (Instant hour : hours) {
                    if (clock.instant().isBefore(end)) {
                        store.count(hour);
                    }
                }
            } while (hours.size() == AT_A_TIME && clock.instant().isBefore(end));
            failures = 0;
        } catch (RuntimeException e) {
            // A timer that throws is taken off by some servers. Told once, and only when it fails again: another node
            // may have counted the same hour
            failures++;
            LOGGER.log(
                    failures == 2 ? Level.WARNING : Level.DEBUG,
                    "Hours cannot be counted now, the page Insight stays behind: {0}",
                    e.getClass().getName());
        }
    }
}

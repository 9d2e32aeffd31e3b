package io.callboard.endpoint.queue;

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

/** Looks into the queue, where a setting names one. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QueueTimer {

    private static final System.Logger LOGGER = System.getLogger(QueueTimer.class.getName());

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    /** Brokers bury what was given back ten times or so; a broker that is back shall not wait for long. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    @Inject
    QueueIntake intake;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** So many messages are taken together while all goes well. */
    static final int MOST = 64;

    private int failures;
    private int portion = MOST;
    private Instant nextAt = Instant.EPOCH;

    /** Every second. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void take() {
        settings.broker().deliveriesQueue().ifPresent(this::take);
    }

    private void take(String queue) {
        if (clock.instant().isBefore(nextAt)) {
            return;
        }
        try {
            boolean more = true;
            while (more) {
                more = intake.take(queue, portion);
                failures = 0;
                portion = Math.min(2 * portion, MOST);
            }
        } catch (RuntimeException | LinkageError e) {
            failed(queue, e);
        }
    }

    /** A timer that throws is taken off by some servers. Told once, not at each attempt. */
    private void failed(String queue, Throwable failure) {
        LOGGER.log(
                failures == 0 ? Level.WARNING : Level.DEBUG,
                "Deliveries cannot be taken from the queue {0} now, they stay in it: {1}",
                queue,
                failure.getClass().getName());
        failures++;
        // One that fails shall not wear out the redeliveries of those beside it
        portion = 1;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        nextAt = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}

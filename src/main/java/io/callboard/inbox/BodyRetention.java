package io.callboard.inbox;

import io.callboard.config.Settings;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Forgets the raw bodies of deliveries that were dealt with long ago. Their digest and length stay. */
@Singleton
public class BodyRetention {

    private static final System.Logger LOGGER = System.getLogger(BodyRetention.class.getName());

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Every night. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    public void forget() {
        settings.rawRetention().ifPresent(this::forgetOlderThan);
    }

    private void forgetOlderThan(Duration retention) {
        int forgotten = entityManager
                .createQuery("update Delivery d set d.body = null"
                        + " where d.body is not null and d.status in :done and d.receivedAt < :limit")
                .setParameter("done", List.of(DeliveryStatus.PROCESSED, DeliveryStatus.DUPLICATE))
                .setParameter("limit", clock.instant().minus(retention))
                .executeUpdate();
        LOGGER.log(Level.INFO, "Forgot the raw bodies of {0} deliveries", forgotten);
    }
}

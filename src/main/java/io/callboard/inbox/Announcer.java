package io.callboard.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Tells that a delivery waits to be projected. A telling may be lost: the sweeper tells again. */
@ApplicationScoped
public class Announcer {

    private static final System.Logger LOGGER = System.getLogger(Announcer.class.getName());

    @Inject
    Event<DeliveryAccepted> accepted;

    /** Never throws: the delivery is durable, and nothing that fails here may change its answer. */
    void announce(UUID id) {
        try {
            accepted.fireAsync(new DeliveryAccepted(id)).whenComplete((event, failure) -> {
                if (failure != null) {
                    warn(id, failure);
                }
            });
        } catch (RuntimeException e) {
            warn(id, e);
        }
    }

    private static void warn(UUID id, Throwable failure) {
        LOGGER.log(
                Level.WARNING,
                "Delivery {0} was announced in vain and will be announced again: {1}",
                id,
                Failure.describe(failure));
    }
}

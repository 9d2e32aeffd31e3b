package io.callboard.projection;

import io.callboard.inbox.DeliveryAccepted;
import io.callboard.inbox.DeliveryClaim;
import io.callboard.inbox.Failure;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;

/** Takes announced deliveries. It has no transaction of its own: each try has one, and so has the note of a failure. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryProcessor {

    private static final System.Logger LOGGER = System.getLogger(DeliveryProcessor.class.getName());

    /** Events of one call often come together; each lost race means that another event was folded in. */
    private static final int TRIES = 10;

    @Inject
    DeliveryProjection projection;

    @Inject
    DeliveryClaim claim;

    /**
     * Each portion in one transaction when that goes well, otherwise each delivery in its own. Never throws: what fails is
     * noted with the delivery and tried again later.
     */
    public void deliveryAccepted(@ObservesAsync DeliveryAccepted accepted) {
        accepted.portions().forEach(this::project);
    }

    private void project(List<UUID> ids) {
        if (ids.size() == 1 || !areDone(ids)) {
            ids.forEach(this::project);
        }
    }

    private boolean areDone(List<UUID> ids) {
        try {
            projection.projectAll(ids);
            return true;
        } catch (RuntimeException e) {
            LOGGER.log(Level.DEBUG, "{0} deliveries are projected one by one: {1}", ids.size(), Failure.describe(e));
            return false;
        }
    }

    private void project(UUID id) {
        for (int tries = 1; !isDone(id, tries); tries++) {
            LOGGER.log(Level.DEBUG, "Delivery {0} met another and is projected anew", id);
        }
    }

    /** False when it lost a race that it may win the next time. */
    private boolean isDone(UUID id, int tries) {
        try {
            projection.project(id);
            return true;
        } catch (RuntimeException e) {
            if (tries < TRIES && LostRace.caused(e)) {
                return false;
            }
            note(id, e);
            return true;
        }
    }

    private void note(UUID id, RuntimeException failure) {
        try {
            claim.failed(id, failure);
        } catch (RuntimeException e) {
            LOGGER.log(
                    Level.WARNING,
                    "Delivery {0} failed, and so did its note ({1}): it will be announced again",
                    id,
                    e.getClass().getName());
        }
    }
}

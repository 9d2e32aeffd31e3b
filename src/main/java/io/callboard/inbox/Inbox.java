package io.callboard.inbox;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Where deliveries are made durable. */
@ApplicationScoped
public class Inbox {

    private static final System.Logger LOGGER = System.getLogger(Inbox.class.getName());

    /** The same bytes can be stored, and their first delivery vanish in a rollback, so often and no more. */
    private static final int TRIES = 3;

    @Inject
    DeliveryStore store;

    @Inject
    Announcer announcer;

    /**
     * Stores a delivery. When this returns, it is committed, and announced if it is to be projected; when it throws,
     * nothing is stored.
     *
     * @return its id, ordered by time
     * @throws CannotStoreDeliveryException when the database does not take it
     */
    public UUID accept(IncomingDelivery incoming) {
        Delivery delivery = new Delivery(UuidCreator.getTimeOrderedEpoch(), incoming);
        DeliveryStatus status = store(delivery, incoming.quarantined());
        LOGGER.log(Level.DEBUG, () -> "Delivery " + delivery.inLog() + " stored: " + status);
        if (status == DeliveryStatus.RECEIVED) {
            announcer.announce(delivery.getId());
        }
        return delivery.getId();
    }

    private DeliveryStatus store(Delivery delivery, boolean quarantined) {
        for (int tries = 1; ; tries++) {
            try {
                return store.add(delivery, quarantined);
            } catch (RuntimeException e) {
                if (tries == TRIES || !cameFromElsewhere(delivery, e)) {
                    throw e instanceof CannotStoreDeliveryException known ? known : new CannotStoreDeliveryException(e);
                }
            }
        }
    }

    /** Whether storing failed because the same bytes were stored at that moment. */
    private boolean cameFromElsewhere(Delivery delivery, RuntimeException failure) {
        try {
            return store.isTaken(delivery.sameBytesKey());
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
            return false;
        }
    }
}

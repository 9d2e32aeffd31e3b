package io.callboard.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.UUID;

/** Deliveries that are genuine but came from an address that is not listed. */
@ApplicationScoped
public class Quarantine {

    private static final System.Logger LOGGER = System.getLogger(Quarantine.class.getName());

    @Inject
    DeliveryStore store;

    @Inject
    Announcer announcer;

    @Inject
    Clock clock;

    /**
     * Lets a held delivery take the usual way.
     *
     * @return what it became: received, or a duplicate when the same bytes came from a listed address as well
     * @throws CannotReplayDeliveryException when there is none of that id or it is not held
     */
    public DeliveryStatus release(UUID id) {
        DeliveryStatus status = releaseOnce(id);
        LOGGER.log(Level.INFO, "Delivery {0} is released: {1}", id, status);
        if (status == DeliveryStatus.RECEIVED) {
            announcer.announce(id);
        }
        return status;
    }

    private DeliveryStatus releaseOnce(UUID id) {
        try {
            return store.release(id, clock.instant());
        } catch (CannotStoreDeliveryException e) {
            LOGGER.log(Level.DEBUG, "The same bytes may have come this moment: {0}", e.getMessage());
            return store.release(id, clock.instant());
        }
    }
}

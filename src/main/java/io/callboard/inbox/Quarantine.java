package io.callboard.inbox;

import io.callboard.audit.Who;
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
    Resolutions resolutions;

    @Inject
    Announcer announcer;

    @Inject
    Clock clock;

    /**
     * Lets a delivery that is held or was discarded take the usual way.
     *
     * @param by the user who wants it, kept with the delivery
     * @return what it became: received, or a duplicate when the same bytes came from a listed address as well
     * @throws CannotReplayDeliveryException when there is none of that id, its status is another, or its body is kept
     *     no longer
     */
    public DeliveryStatus release(UUID id, Who by) {
        DeliveryStatus status = resolve(Resolution.RELEASE, id, by);
        if (status == DeliveryStatus.RECEIVED) {
            announcer.announce(id);
        }
        return status;
    }

    /**
     * Puts a held delivery aside: it is not applied.
     *
     * @param by the user who wants it, kept with the delivery
     * @throws CannotReplayDeliveryException when there is none of that id or it is not held
     */
    public void discard(UUID id, Who by) {
        resolve(Resolution.DISCARD, id, by);
    }

    private DeliveryStatus resolve(Resolution what, UUID id, Who by) {
        DeliveryStatus status = resolutions
                .carryOut(Decision.announced(what, by, clock.instant()), id)
                .orThrow();
        LOGGER.log(Level.INFO, "Delivery {0}: {1} by {2}, now {3}", id, what, ColumnText.line(by.name()), status);
        return status;
    }
}

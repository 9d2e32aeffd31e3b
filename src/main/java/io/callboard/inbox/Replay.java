package io.callboard.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.UUID;

/** Has stored deliveries projected once more. */
@ApplicationScoped
public class Replay {

    private static final System.Logger LOGGER = System.getLogger(Replay.class.getName());

    @Inject
    DeliveryStore store;

    @Inject
    Announcer announcer;

    @Inject
    Clock clock;

    /**
     * Announces a processed, failed or dead delivery as if it had just come.
     *
     * @throws CannotReplayDeliveryException when there is none of that id, its status is another, or its body is kept
     *     no longer
     */
    public void replay(UUID id) {
        store.receiveAgain(id, clock.instant());
        LOGGER.log(Level.INFO, "Delivery {0} is replayed", id);
        announcer.announce(id);
    }
}

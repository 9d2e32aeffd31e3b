package io.callboard.inbox;

import io.callboard.audit.Who;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.UUID;

/** Has a stored delivery projected once more. */
@ApplicationScoped
public class Replay {

    private static final System.Logger LOGGER = System.getLogger(Replay.class.getName());

    @Inject
    Resolutions resolutions;

    @Inject
    Announcer announcer;

    @Inject
    Clock clock;

    /**
     * Announces a processed, failed or dead delivery as if it had just come.
     *
     * @param by the user who wants it
     * @throws CannotReplayDeliveryException when there is none of that id, its status is another, or its body is kept
     *     no longer
     */
    public void replay(UUID id, Who by) {
        resolutions
                .carryOut(Decision.announced(Resolution.REPLAY, by, clock.instant()), id)
                .orThrow();
        LOGGER.log(Level.INFO, "Delivery {0} is replayed by {1}", id, ColumnText.line(by.name()));
        announcer.announce(id);
    }
}

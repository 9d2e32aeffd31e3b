package io.callboard.relay;

import java.time.Instant;
import java.util.UUID;

/**
 * How a destination stands.
 *
 * @param waiting messages that it has not taken yet
 * @param oldest the change that the first of them tells; null when none waits
 * @param lastSequence the number of the last message that it took; 0 when it took none
 * @param lastId that message's id; null when it took none, or the message is no longer kept
 * @param relayedAt when it took it; may be null
 * @param failingSince null while it takes what comes
 * @param lastError what was last wrong; may be null
 * @param dead messages that were given up
 */
public record DestinationState(
        String name,
        long waiting,
        Instant oldest,
        long lastSequence,
        UUID lastId,
        Instant relayedAt,
        Instant failingSince,
        String lastError,
        long dead) {

    /** For who shall not see what is wrong: that may name hosts. */
    public DestinationState withoutError() {
        return new DestinationState(name, waiting, oldest, lastSequence, lastId, relayedAt, failingSince, null, dead);
    }
}

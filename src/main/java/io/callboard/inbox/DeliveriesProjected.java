package io.callboard.inbox;

import java.time.Instant;
import java.util.List;

/**
 * Deliveries were folded into their calls and chats: told within the transaction that does so, true if it commits.
 *
 * @param receivedAt when each of them was received, long ago for those that were replayed or held
 */
public record DeliveriesProjected(List<Instant> receivedAt) {

    public DeliveriesProjected {
        receivedAt = List.copyOf(receivedAt);
    }
}

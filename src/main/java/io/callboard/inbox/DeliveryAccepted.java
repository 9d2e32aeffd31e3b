package io.callboard.inbox;

import java.util.List;
import java.util.UUID;

/**
 * Deliveries were stored and their transaction is committed: they may be projected.
 *
 * @param deliveryIds at least one; those of one call or chat are together, in the order in which its events are best
 *     taken
 */
public record DeliveryAccepted(List<UUID> deliveryIds) {

    public DeliveryAccepted {
        deliveryIds = List.copyOf(deliveryIds);
        if (deliveryIds.isEmpty()) {
            throw new IllegalArgumentException("deliveryIds: none");
        }
    }
}

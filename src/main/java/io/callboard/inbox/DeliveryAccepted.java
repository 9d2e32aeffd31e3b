package io.callboard.inbox;

import java.util.List;
import java.util.UUID;

/**
 * Deliveries were stored and their transaction is committed: they may be projected.
 *
 * @param portions at least one, none of them empty, to be projected one after the other: each has so many bytes of
 *     bodies as may be in memory at the same moment. Deliveries of one call or chat are together, in the order in which
 *     its events are best taken
 */
public record DeliveryAccepted(List<List<UUID>> portions) {

    public DeliveryAccepted {
        portions = portions.stream().map(List::copyOf).toList();
        if (portions.isEmpty() || portions.contains(List.<UUID>of())) {
            throw new IllegalArgumentException("portions: none, or an empty one");
        }
    }

    /** All of them, in order. */
    public List<UUID> deliveryIds() {
        return portions.stream().flatMap(List::stream).toList();
    }
}

package io.callboard.inbox;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A delivery was stored and its transaction is committed: it may be projected. */
public record DeliveryAccepted(UUID deliveryId) {

    public DeliveryAccepted {
        requireNonNull(deliveryId, "deliveryId");
    }
}

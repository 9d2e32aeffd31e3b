package io.callboard.inbox;

import jakarta.ejb.ApplicationException;

/** A genuine delivery could not be made durable: it must not be acknowledged, so that its sender tries again. */
@ApplicationException(rollback = true)
public class CannotStoreDeliveryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStoreDeliveryException(Throwable cause) {
        super("The delivery cannot be stored: " + Failure.describe(cause), cause);
    }

    /** @param reason without anything that the delivery brought */
    CannotStoreDeliveryException(String reason) {
        super("The delivery cannot be stored: " + reason);
    }
}

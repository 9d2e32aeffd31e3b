package io.callboard.projection;

import jakarta.ejb.ApplicationException;

/** A delivery was not folded into its call or chat, and all of it is undone; the cause says why. */
@ApplicationException(rollback = true)
class CannotProjectDeliveryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotProjectDeliveryException(Throwable cause) {
        super(cause);
    }
}

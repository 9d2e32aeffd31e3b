package io.callboard.verification;

import jakarta.ejb.ApplicationException;

/** Deliveries could not be chained: the next run tries again. No fault of the bean, so that servers log no stack. */
@ApplicationException(rollback = true)
class CannotChainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotChainException(Throwable cause) {
        super(cause.getClass().getName(), cause);
    }
}

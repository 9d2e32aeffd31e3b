package io.callboard.rejection;

import jakarta.ejb.ApplicationException;

/**
 * Refused requests could not be written: they stay counted, and the next run tries again. No fault of the bean, so that
 * servers log no stack.
 */
@ApplicationException(rollback = true)
class CannotCountRejectionsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotCountRejectionsException(Throwable cause) {
        super(cause.getClass().getName(), cause);
    }
}

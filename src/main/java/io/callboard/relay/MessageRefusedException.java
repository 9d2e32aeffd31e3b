package io.callboard.relay;

import jakarta.ejb.ApplicationException;

/** A destination that takes messages refused this one. */
@ApplicationException
public class MessageRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MessageRefusedException(Throwable cause) {
        super(cause);
    }
}

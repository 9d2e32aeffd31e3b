package io.callboard.relay;

import jakarta.ejb.ApplicationException;

/** Another node relays to the destination now, because this one was silent for too long. */
@ApplicationException(rollback = true)
class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(String destination) {
        super("Another node relays to " + destination);
    }
}

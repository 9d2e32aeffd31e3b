package io.callboard.inbox;

import jakarta.ejb.ApplicationException;

/** A stored delivery cannot be projected again, or not be released; {@link #reason()} says why. */
@ApplicationException(rollback = true)
public class CannotReplayDeliveryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; the pages explain it. */
    public enum Reason {
        /** There is no such delivery. */
        UNKNOWN,
        /** Its status does not allow it; it may have changed just now. */
        STATUS,
        /** Its body is kept no longer. */
        BODY_GONE
    }

    private final Reason reason;

    CannotReplayDeliveryException(Reason reason) {
        super("The delivery cannot be replayed: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

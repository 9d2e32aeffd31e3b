package io.callboard.inbox.spool;

/** Nothing can be written to the spool, or this not. */
public final class CannotSpoolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotSpoolException(String message) {
        super(message);
    }

    CannotSpoolException(String message, Exception cause) {
        super(message, cause);
    }
}

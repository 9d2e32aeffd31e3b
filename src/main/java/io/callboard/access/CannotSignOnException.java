package io.callboard.access;

import static java.util.Objects.requireNonNull;

/** The company's sign-on lets someone not in. */
class CannotSignOnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is in the way, as the login page's address names it. */
    enum Reason {
        /** The provider does not answer, or not as it should. */
        AWAY,
        /** The provider says no. */
        DENIED,
        /** What came back belongs to no login that this browser began. */
        AGAIN,
        /** The ID token is not to be trusted. */
        UNTRUSTED,
        /** No group of the user has a role. */
        ROLE
    }

    private final Reason reason;

    CannotSignOnException(Reason reason, String message) {
        super(message);
        this.reason = requireNonNull(reason, "reason");
    }

    CannotSignOnException(Reason reason, Exception cause) {
        super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
        this.reason = requireNonNull(reason, "reason");
    }

    Reason reason() {
        return reason;
    }
}

package io.callboard.endpoint;

import static java.util.Objects.requireNonNull;

import io.callboard.rejection.RejectionCause;

/** A delivery that a gateway handed on is none that Callboard takes, however often it is handed on. */
public class CannotTakeHandedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RejectionCause cause;

    CannotTakeHandedException(RejectionCause cause) {
        super(cause.name());
        this.cause = requireNonNull(cause, "cause");
    }

    public RejectionCause why() {
        return cause;
    }
}

package io.callboard.access;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.ApplicationException;

/** A user cannot be added or changed so; nothing was changed. */
@ApplicationException(rollback = true)
public class CannotChangeUserException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is in the way. */
    public enum Reason {
        /** There is no user of that name. */
        UNKNOWN,
        /** There is one of that name already. */
        TAKEN,
        /** A name is 1 to 100 letters, digits and . _ @ + -. */
        BAD_NAME,
        /** Nobody would be left who can manage users. */
        LAST_ADMINISTRATOR,
        /** An administrator has changed the user since the login. */
        CHANGED,
        /** The present password is another. */
        WRONG_PASSWORD,
        /** The present password was wrong too often; later. */
        THROTTLED,
        /** The new password is shorter than {@value Users#LEAST_PASSWORD} characters, or too long. */
        BAD_LENGTH,
        /** The new password contains the user's name, or is the present one. */
        GUESSABLE
    }

    private final Reason reason;

    CannotChangeUserException(Reason reason) {
        super(requireNonNull(reason, "reason").name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

package io.callboard.review;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.ApplicationException;

/** What somebody wants to add or change cannot be; nothing was changed. */
@ApplicationException(rollback = true)
public class CannotReviewException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is in the way. */
    public enum Reason {
        /** Somebody else changed the same since it was shown. */
        CHANGED,
        /** It was deleted since it was shown. */
        GONE,
        /** It is somebody else's. */
        NOT_YOURS,
        /** A note is 1 to {@value Note#MOST} characters. */
        BAD_NOTE,
        /** A label is 1 to {@value LabelText#MOST} characters without an equals sign. */
        BAD_LABEL,
        /** Labels are seen by who may not see phone numbers. */
        NUMBER_IN_LABEL,
        /** Nobody of that name is known. */
        UNKNOWN_USER
    }

    private final Reason reason;

    public CannotReviewException(Reason reason) {
        super(requireNonNull(reason, "reason").name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

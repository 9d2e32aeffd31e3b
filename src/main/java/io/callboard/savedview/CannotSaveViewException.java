package io.callboard.savedview;

import static java.util.Objects.requireNonNull;

import jakarta.ejb.ApplicationException;

/** A view cannot be what somebody wants; nothing was changed. */
@ApplicationException(rollback = true)
public class CannotSaveViewException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is in the way. */
    public enum Reason {
        /** A name has 1 to {@value Draft#MOST_NAME} characters. */
        BAD_NAME,
        /** Names of shared views are seen by who may not see phone numbers. */
        NUMBER_IN_NAME,
        /** Filters of shared views, too. */
        NUMBER_IN_FILTER,
        /** The same person's other view has that name. */
        NAME_TAKEN,
        /** Its filters are more than {@value Draft#MOST_QUERY} characters. */
        TOO_LONG,
        /** One has {@value SavedViews#MOST} of a list. */
        TOO_MANY,
        /** It was deleted, or is nobody's but its owner's to see. */
        GONE,
        /** It is somebody else's. */
        NOT_YOURS
    }

    private final Reason reason;

    public CannotSaveViewException(Reason reason) {
        super(requireNonNull(reason, "reason").name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

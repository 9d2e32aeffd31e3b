package io.callboard.savedview;

import static java.util.Objects.requireNonNull;

import io.callboard.event.Numbers;
import io.callboard.event.StorableText;
import io.callboard.savedview.CannotSaveViewException.Reason;

/**
 * What a view is to be.
 *
 * @param name 1 to {@value #MOST_NAME} characters without a phone number, as it may be shared
 * @param query at most {@value #MOST_QUERY} characters
 */
public record Draft(String name, boolean shared, String query) {

    static final int MOST_NAME = 60;
    static final int MOST_QUERY = 4000;

    /** @throws CannotSaveViewException when it cannot be one */
    public Draft {
        name = StorableText.of(requireNonNull(name, "name"))
                .replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ")
                .strip();
        query = StorableText.of(requireNonNull(query, "query"));
        if (name.isEmpty() || name.length() > MOST_NAME) {
            throw new CannotSaveViewException(Reason.BAD_NAME);
        }
        if (!name.equals(Numbers.HIDDEN.text(name))) {
            throw new CannotSaveViewException(Reason.NUMBER_IN_NAME);
        }
        if (query.length() > MOST_QUERY) {
            throw new CannotSaveViewException(Reason.TOO_LONG);
        }
    }
}

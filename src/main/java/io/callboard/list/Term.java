package io.callboard.list;

import static java.util.Objects.requireNonNull;

/**
 * One value that a list is filtered by.
 *
 * @param text as the address holds it
 * @param value as the database compares it
 */
public record Term(String text, Object value) {

    public Term {
        requireNonNull(text, "text");
        requireNonNull(value, "value");
    }
}

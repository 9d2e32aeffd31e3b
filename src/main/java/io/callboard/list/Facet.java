package io.callboard.list;

import static java.util.Objects.requireNonNull;

/**
 * A value that a list can be filtered by, and how many rows of the list have it.
 *
 * @param title what it is called; null when it is called by itself
 */
public record Facet(String value, String title, long count) {

    public Facet {
        requireNonNull(value, "value");
    }
}

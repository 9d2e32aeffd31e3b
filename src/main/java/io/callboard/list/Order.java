package io.callboard.list;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * By what a list is sorted. Rows that lack it come last either way, the newest of them first; among equal rows time and
 * then the id decide, so that every row has one place.
 *
 * @param name as the address holds it
 * @param column of the listed table {@code c}; null to sort by time alone
 * @param kind of the column's values
 */
public record Order(String name, String column, Kind kind, boolean ascending) {

    /** How well a row fits what is looked for, as a column. */
    public static final String BEST = "c.best";

    /** So many of the newest rows that fit are sorted by how well they do. */
    public static final int MOST_RANKED = 1000;

    /** What a column holds. */
    public enum Kind {
        TEXT {
            @Override
            Object parse(String text) {
                return text;
            }
        },
        WHOLE {
            @Override
            Object parse(String text) {
                return Long.valueOf(text);
            }
        },
        DECIMAL {
            @Override
            Object parse(String text) {
                return new BigDecimal(text);
            }
        };

        /** @throws IllegalArgumentException when the text was not made of such a value */
        abstract Object parse(String text);
    }

    public Order {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
    }

    boolean isByTime() {
        return column == null;
    }

    public boolean isByRank() {
        return BEST.equals(column);
    }

    /** The same by time alone. */
    Order byTime() {
        return new Order(name, null, kind, ascending);
    }
}

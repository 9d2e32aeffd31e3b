package io.callboard.list;

import static java.util.Objects.requireNonNull;

/**
 * What a statement over the rows of a filter reads.
 *
 * @param from what follows {@code from}: the listed table or the newest of its rows, as {@code c}
 * @param conditions what these must fit besides
 * @param newest the conditions within {@code from}, when it is the newest rows alone; null when it is all of them
 */
record Relation(String from, Conditions conditions, Conditions newest) {

    Relation {
        requireNonNull(from, "from");
        requireNonNull(conditions, "conditions");
    }

    /** Whether rows that fit may be left out, because only the newest are looked through. */
    boolean isNewest() {
        return newest != null;
    }

    /** {@code from} and its conditions. */
    String sql() {
        return from + conditions.where();
    }

    /** The values of all of it, in their order. */
    Conditions values() {
        return isNewest() ? new Conditions().add(newest).add(conditions) : conditions;
    }
}

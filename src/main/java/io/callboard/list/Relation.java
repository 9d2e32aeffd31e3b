package io.callboard.list;

import static java.util.Objects.requireNonNull;

/**
 * What a statement over the rows of a filter reads.
 *
 * @param from what follows {@code from}: the listed table or some of its rows, as {@code c}
 * @param conditions what these must fit besides
 * @param within the conditions within {@code from}; null when it is the table
 * @param isNewest whether rows that fit may be left out, because only the newest are looked through
 */
record Relation(String from, Conditions conditions, Conditions within, boolean isNewest) {

    Relation {
        requireNonNull(from, "from");
        requireNonNull(conditions, "conditions");
    }

    /** The rows that fit those, too. */
    Relation and(Conditions more) {
        return new Relation(from, new Conditions().add(conditions).add(more), within, isNewest);
    }

    /** {@code from} and its conditions. */
    String sql() {
        return from + conditions.where();
    }

    /** The values of all of it, in their order. */
    Conditions values() {
        return within == null ? conditions : new Conditions().add(within).add(conditions);
    }
}

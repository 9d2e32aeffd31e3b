package io.callboard.list;

import io.callboard.search.Search;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a database indexes words and finds them, in a table that goes by {@code w} and has them in the column {@code words}.
 * What is looked for is written into the statement itself, so that the database plans for it: it is letters, digits and
 * marks alone.
 */
interface Dialect {

    /**
     * What is kept of some texts.
     *
     * @param forms of each of their words
     */
    String indexed(Stream<String> texts, Map<String, Set<String>> forms);

    /** Writes so many rows of {@code key}, {@code generation} and {@code words}, in place of those that are there. */
    String upsert(String table, String key, int rows);

    /** Whether there is an index of words, so that it matters how the rows that fit are found. */
    boolean isPlanned();

    /** The condition that all of it is there. */
    String fits(Search search, Map<String, Set<String>> forms);

    /** How well it fits, a whole number: more is better. */
    String rank(Search search, Map<String, Set<String>> forms);
}

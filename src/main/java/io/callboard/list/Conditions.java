package io.callboard.list;

import static java.util.Objects.requireNonNull;

import io.callboard.search.Search;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;

/** The conditions of an SQL statement, all of which must hold, and their values. The listed table goes by {@code c}. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final BiConsumer<Conditions, Search> seek;

    Conditions() {
        this((conditions, search) -> {
            throw new IllegalStateException("no words are looked for here");
        });
    }

    /** @param seek adds the condition that a row says what is looked for */
    Conditions(BiConsumer<Conditions, Search> seek) {
        this.seek = requireNonNull(seek, "seek");
    }

    /** Adds the condition that a row says it. */
    Conditions say(Search search) {
        seek.accept(this, search);
        return this;
    }

    /**
     * Adds a condition.
     *
     * @param sql with a question mark for each value
     */
    public Conditions add(String sql, List<?> values) {
        conditions.add(requireNonNull(sql, "sql"));
        this.values.addAll(values);
        return this;
    }

    Conditions add(String sql, Object... values) {
        return add(sql, List.of(values));
    }

    /** All conditions of the other, too. */
    Conditions add(Conditions other) {
        conditions.addAll(other.conditions);
        values.addAll(other.values);
        return this;
    }

    /** So many question marks in brackets. */
    static String marks(int count) {
        return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    /** The same condition once for each value, one of which must hold. */
    static String any(String sql, int count) {
        return "(" + String.join(" or ", Collections.nCopies(count, sql)) + ")";
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** A {@code where} clause with a blank before it, a question mark for each value; empty for no condition. */
    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** The statement with its question marks numbered from 1. */
    static String numbered(String sql) {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (char letter : sql.toCharArray()) {
            numbered.append(letter);
            if (letter == '?') {
                numbered.append(++number);
            }
        }
        return numbered.toString();
    }

    /** Gives a statement with the clause its values. */
    Query bind(Query query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}

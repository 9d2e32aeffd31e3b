package io.callboard.list;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The conditions of an SQL statement, all of which must hold, and their values. The listed table goes by {@code c}. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

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

    /** A {@code where} clause with a blank before it, its values numbered from 1; empty for no condition. */
    String where() {
        if (conditions.isEmpty()) {
            return "";
        }
        StringBuilder sql = new StringBuilder(" where ");
        int number = 0;
        for (char letter : String.join(" and ", conditions).toCharArray()) {
            sql.append(letter);
            if (letter == '?') {
                sql.append(++number);
            }
        }
        return sql.toString();
    }

    /** Gives a statement with the clause its values. */
    Query bind(Query query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}

package io.callboard.list;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * All that one kind of list can be filtered by.
 *
 * @param table what is listed; has the column {@code id}
 * @param time its column with the moment, as ms since the epoch, by which rows come one after the other
 * @param idColumn the provider's id
 * @param all in the order of the chips
 */
public record Fields(String table, String time, String idColumn, List<Field> all) {

    /** The parameter that names the time zone of days; UTC or the viewer's without it. */
    public static final String ZONE = "zone";

    public Fields {
        requireNonNull(table, "table");
        requireNonNull(time, "time");
        requireNonNull(idColumn, "idColumn");
        all = List.copyOf(all);
    }

    /** Of a table whose rows come by {@code occurred_at}. */
    public Fields(String table, String idColumn, List<Field> all) {
        this(table, "occurred_at", idColumn, all);
    }

    /** The column of the listed table {@code c} by which its rows come. */
    String moment() {
        return "c." + time;
    }

    public Optional<Field> find(String name) {
        return all.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** How it is searched; empty when it is not. */
    Optional<SearchRule> search() {
        return all.stream()
                .map(Field::rule)
                .filter(SearchRule.class::isInstance)
                .map(SearchRule.class::cast)
                .findFirst();
    }

    /** The field that searches. */
    Field searched() {
        return all.stream()
                .filter(field -> field.rule() instanceof SearchRule)
                .findFirst()
                .orElseThrow();
    }

    /** @throws IllegalArgumentException when there is none of that name */
    public Field get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no field " + name));
    }
}

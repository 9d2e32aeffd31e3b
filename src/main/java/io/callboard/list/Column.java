package io.callboard.list;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;

/**
 * Something that a list shows of each row and a file tells of it.
 *
 * @param name as addresses, files and the API call it; its words go by it, too
 * @param value of a row, in the API's units: a text, number, flag, {@link java.time.Instant}, enum or several texts; null for
 *     none
 * @param parts the names of the columns that a file has in its place; none where it is one itself
 * @param sort the name of the order that the list has by it; null where there is none
 */
public record Column<R>(String name, Function<R, Object> value, List<String> parts, String sort) {

    public Column {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
        parts = List.copyOf(parts);
    }

    public static <R> Column<R> of(String name, Function<R, Object> value) {
        return new Column<>(name, value, List.of(), null);
    }

    /** What a list shows in one column, and a file tells in several. */
    public static <R> Column<R> together(String name, String... parts) {
        return new Column<>(name, row -> null, List.of(parts), null);
    }

    /** The same, of a list that can be sorted by it. */
    public Column<R> sorted(String order) {
        return new Column<>(name, value, parts, requireNonNull(order, "order"));
    }
}

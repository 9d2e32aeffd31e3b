package io.callboard.export;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * Something that a file tells of each row.
 *
 * @param name as the API calls it
 * @param value of a row, in the API's units: a text, number, flag, {@link java.time.Instant} or enum; null for none
 */
public record Column<R>(String name, Function<R, Object> value) {

    public Column {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
    }

    static <R> Column<R> of(String name, Function<R, Object> value) {
        return new Column<>(name, value);
    }

    Unit unit() {
        return Unit.of(name);
    }

    /** As the API tells it of that row: a text, number or flag; null for none. */
    Object api(R row) {
        return unit().api(value.apply(row));
    }
}

package io.callboard.list;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One page of a list.
 *
 * @param number from 1, as the reader came to it
 * @param since when the reader began at the first page
 * @param previous null on the first page
 * @param next null on the last page
 */
public record Slice<R>(List<R> rows, int number, Instant since, Place previous, Place next) {

    public Slice {
        rows = List.copyOf(rows);
        requireNonNull(since, "since");
    }

    /** The same page with each row changed. */
    public Slice<R> map(UnaryOperator<R> change) {
        return new Slice<>(rows.stream().map(change).toList(), number, since, previous, next);
    }
}

package io.callboard.list;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Some rows of a walk through all of them.
 *
 * @param last where the next portion begins; null when there is none
 */
public record Portion<R>(List<R> rows, UUID last) {

    public Portion {
        rows = List.copyOf(rows);
    }

    /** The same portion with something in the place of each row. */
    public <T> Portion<T> map(Function<R, T> change) {
        return new Portion<>(rows.stream().map(change).toList(), last);
    }
}

package io.callboard.list;

import java.util.List;
import java.util.UUID;

/**
 * Some rows of a walk through all of them.
 *
 * @param last where the next portion begins; null when there is none
 */
public record Portion<R>(List<R> rows, UUID last) {

    public Portion {
        rows = List.copyOf(rows);
    }
}

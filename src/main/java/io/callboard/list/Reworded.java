package io.callboard.list;

import static java.util.Objects.requireNonNull;

import io.callboard.search.Script;
import java.util.UUID;

/**
 * A row whose words have to be indexed anew.
 *
 * @param row its id
 */
public record Reworded(UUID row, Script script) {

    public Reworded {
        requireNonNull(row, "row");
        requireNonNull(script, "script");
    }
}

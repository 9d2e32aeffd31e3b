package io.callboard.list;

import java.util.List;
import java.util.UUID;

/**
 * A stretch of rows that was looked through for those whose words are not indexed.
 *
 * @param missing the ids of those
 * @param last the id behind which to go on; null when there is no row left
 */
public record Swept(List<UUID> missing, UUID last) {

    /** Before the id of every row. */
    public static final UUID BEGINNING = new UUID(0, 0);

    public Swept {
        missing = List.copyOf(missing);
    }
}

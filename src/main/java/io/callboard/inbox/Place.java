package io.callboard.inbox;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** A delivery's place in the order of arrival. */
public record Place(Instant receivedAt, UUID id) {

    /** Before the first of all. */
    static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

    public Place {
        requireNonNull(receivedAt, "receivedAt");
        requireNonNull(id, "id");
    }

    /** A row that selected both. */
    static Place of(Object[] columns) {
        return new Place((Instant) columns[0], (UUID) columns[1]);
    }
}

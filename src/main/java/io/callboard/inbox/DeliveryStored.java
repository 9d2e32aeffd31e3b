package io.callboard.inbox;

import static java.util.Objects.requireNonNull;

import io.callboard.event.EventType;
import java.time.Duration;
import java.util.Optional;

/**
 * A delivery became durable, and its sender is answered. Told on the thread that made it so, which others wait for.
 *
 * @param source the name of its source, one of those that are configured
 * @param type empty for events that Callboard does not know
 * @param spooled whether it went to the spool, because the database did not take it in time
 * @param took since the inbox got it
 */
public record DeliveryStored(String source, Optional<EventType> type, boolean spooled, Duration took) {

    public DeliveryStored {
        requireNonNull(source, "source");
        requireNonNull(type, "type");
        requireNonNull(took, "took");
    }
}

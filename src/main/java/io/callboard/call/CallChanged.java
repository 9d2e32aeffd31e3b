package io.callboard.call;

import static java.util.Objects.requireNonNull;

import io.callboard.event.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * An event told something new of a call. Fired inside the transaction that stores it.
 *
 * @param id Callboard's id of the call
 * @param source name of the configured source
 * @param callId the provider's id
 * @param event what kind of event told it
 * @param at in whole ms; for each change of one call a later one
 */
public record CallChanged(UUID id, String source, String callId, EventType event, Instant at) {

    public CallChanged {
        requireNonNull(id, "id");
        requireNonNull(source, "source");
        requireNonNull(callId, "callId");
        requireNonNull(event, "event");
        requireNonNull(at, "at");
    }
}

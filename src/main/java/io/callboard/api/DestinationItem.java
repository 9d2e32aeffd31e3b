package io.callboard.api;

import io.callboard.relay.DestinationState;
import java.time.Duration;
import java.time.Instant;

/**
 * Where changes of calls and chats are told, and how far that is.
 *
 * @param waiting messages that it has not taken yet
 * @param lagMs how long ago the change was that the oldest of them tells; null when none waits
 * @param lastSequence the number of the last message that it took
 * @param lastId that message's id; null when the message is no longer kept
 * @param lastAt ISO-8601: when it took it
 * @param failingSince ISO-8601; null while it takes what comes
 * @param lastError what was last wrong; null also for viewers
 * @param dead messages that it refused and that were given up
 */
public record DestinationItem(
        String name,
        String address,
        long waiting,
        Long lagMs,
        long lastSequence,
        String lastId,
        String lastAt,
        String failingSince,
        String lastError,
        long dead) {

    static DestinationItem of(DestinationState state, String address, Instant now) {
        return new DestinationItem(
                state.name(),
                address,
                state.waiting(),
                state.oldest() == null
                        ? null
                        : Math.max(0, Duration.between(state.oldest(), now).toMillis()),
                state.lastSequence(),
                state.lastId() == null ? null : state.lastId().toString(),
                Answer.iso(state.relayedAt()),
                Answer.iso(state.failingSince()),
                state.lastError(),
                state.dead());
    }
}

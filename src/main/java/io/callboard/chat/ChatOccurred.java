package io.callboard.chat;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Something became known of the chat that occurred then. Fired inside the transaction that stores it.
 *
 * @param at when it occurred, by all that is known now
 * @param before when it occurred by what was known before; null for a chat that is new
 */
public record ChatOccurred(Instant at, Instant before) {

    public ChatOccurred {
        requireNonNull(at, "at");
    }
}

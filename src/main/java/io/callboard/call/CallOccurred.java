package io.callboard.call;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Something became known of the call that occurred then. Fired inside the transaction that stores it.
 *
 * @param at when it occurred, by all that is known now
 * @param before when it occurred by what was known before; null for a call that is new
 */
public record CallOccurred(Instant at, Instant before) {

    public CallOccurred {
        requireNonNull(at, "at");
    }
}

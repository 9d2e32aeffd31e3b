package io.callboard.health;

import static java.util.Objects.requireNonNull;

import io.callboard.inbox.SpoolState;
import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with the spool at one moment.
 *
 * @param oldest when the oldest of those in it arrived; empty when there is none
 */
record Spooled(
        boolean ready, boolean room, int count, long bytes, long limit, Optional<Instant> oldest, long setAside) {

    Spooled {
        requireNonNull(oldest, "oldest");
    }

    static Spooled of(SpoolState state) {
        return new Spooled(
                state.isReady(),
                state.hasRoom(),
                state.count(),
                state.bytes(),
                state.limit(),
                state.oldest(),
                state.setAside());
    }
}

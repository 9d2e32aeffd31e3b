package io.callboard.source;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * How one key of a source stands.
 *
 * @param hint its last four characters; empty for one that is shorter than sixteen
 * @param current whether it is the first one; the others are there until nothing is signed with them any more
 * @param alike whether another key of the source ends in the same way: what is known is then known of both
 * @param lastVerifiedAt when the last delivery was received that it verified; null when there was none
 */
public record KeyState(String hint, boolean current, boolean alike, Instant lastVerifiedAt) {

    public KeyState {
        requireNonNull(hint, "hint");
    }
}

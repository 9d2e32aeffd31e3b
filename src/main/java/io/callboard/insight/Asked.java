package io.callboard.insight;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Which calls are counted: those of the hours that begin in a span.
 *
 * @param from the first hour may begin then
 * @param until no hour that begins then or later
 * @param agent the provider's id; null for all
 * @param version the agent's version; null for all
 */
public record Asked(Instant from, Instant until, String agent, Integer version) {

    public Asked {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
    }
}

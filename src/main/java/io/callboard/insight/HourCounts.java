package io.callboard.insight;

import java.time.Instant;

/**
 * The calls of one hour, or its chats.
 *
 * @param at when it begins
 */
public record HourCounts(Instant at, Counts counts, Waits waits) {}

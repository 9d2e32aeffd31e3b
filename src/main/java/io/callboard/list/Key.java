package io.callboard.list;

import java.time.Instant;
import java.util.UUID;

/**
 * What a row's place in a list comes from.
 *
 * @param id Callboard's own
 * @param at when it occurred
 * @param value of the column that the list is sorted by; null when the row lacks it, or time alone counts
 */
record Key(UUID id, Instant at, String value) {}

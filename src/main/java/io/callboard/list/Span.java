package io.callboard.list;

/**
 * A span of time, as ms since the epoch.
 *
 * @param from its first ms
 * @param until the ms after its last
 */
record Span(long from, long until) {}

package io.callboard.inbox;

/**
 * How many deliveries something would be done to.
 *
 * @param possible those that it can be done to
 * @param bodyGone those that it could be done to if their body were still kept
 */
public record BulkCount(long possible, long bodyGone) {}

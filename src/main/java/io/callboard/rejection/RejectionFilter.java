package io.callboard.rejection;

import java.time.Instant;

/**
 * Which tallies a list shows. Whatever is null, or empty, is not looked at.
 *
 * @param address the sender's, from its beginning
 * @param source what the requests' address named, exactly
 * @param text the beginning of the address, or part of the source; upper and lower case alike
 * @param from the last request was at this moment or later
 * @param until the first request was before this moment
 */
public record RejectionFilter(
        RejectionCause cause, String address, String source, String text, Instant from, Instant until) {

    /** Shows all. */
    public static final RejectionFilter ALL = new RejectionFilter(null, null, null, null, null, null);
}

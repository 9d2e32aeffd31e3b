package io.callboard.rejection;

import static java.util.Objects.requireNonNull;

import io.callboard.event.StorableText;
import java.time.Duration;
import java.time.Instant;

/**
 * One refused webhook request.
 *
 * @param address the sender's, at most {@value #LONGEST} characters
 * @param source the source that the request's address names, known or not, cut at {@value #LONGEST} characters; null
 *     when it names none
 * @param skew the clock minus the signature's time; null unless the cause is {@link RejectionCause#STALE}
 */
public record Rejection(RejectionCause cause, Instant at, String address, String source, Duration skew) {

    private static final int LONGEST = 100;

    public Rejection {
        requireNonNull(cause, "cause");
        requireNonNull(at, "at");
        address = cut(requireNonNull(address, "address"));
        source = source == null ? null : cut(source);
    }

    private static String cut(String text) {
        return StorableText.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }
}

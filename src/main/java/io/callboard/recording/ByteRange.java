package io.callboard.recording;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes are asked for.
 *
 * @param first from 0
 * @param last inclusive; empty for all that follow
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-range-requests">RFC 9110, range requests</a>
 */
record ByteRange(long first, OptionalLong last) {

    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{1,18})-([0-9]{1,18})?");
    private static final Pattern CONTENT = Pattern.compile("bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18})");

    /** Reads a header {@code Range}, which may be null; empty also for several ranges and the last bytes: none need be heeded. */
    static Optional<ByteRange> of(String header) {
        Matcher matcher = ONE.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long first = Long.parseLong(matcher.group(1));
        if (matcher.group(2) == null) {
            return Optional.of(new ByteRange(first, OptionalLong.empty()));
        }
        long last = Long.parseLong(matcher.group(2));
        return last < first ? Optional.empty() : Optional.of(new ByteRange(first, OptionalLong.of(last)));
    }

    /** The size of the whole as a header {@code Content-Range} tells it, if it begins where this range does. */
    OptionalLong totalOf(String header) {
        Matcher matcher = CONTENT.matcher(header == null ? "" : header.strip());
        return matcher.matches() && Long.parseLong(matcher.group(1)) == first
                ? OptionalLong.of(Long.parseLong(matcher.group(3)))
                : OptionalLong.empty();
    }

    /** The same, ending after that many bytes at the latest. */
    ByteRange atMost(long bytes) {
        long end = first + bytes - 1;
        return new ByteRange(first, OptionalLong.of(Math.min(last.orElse(end), end)));
    }

    /** As a header {@code Range}. */
    @Override
    public String toString() {
        return "bytes=" + first + "-" + (last.isPresent() ? last.getAsLong() : "");
    }
}

package io.callboard.api;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** Small things that all answers share. */
final class Answer {

    private Answer() {}

    /**
     * The page of at most {@code limit} items, given one more than that if there is one.
     *
     * @param rows newest first, at most {@code limit + 1}
     */
    static <R, T> Page<T> page(
            List<R> rows, int limit, Function<R, T> item, Function<R, Instant> at, Function<R, UUID> id, UriInfo uri) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = null;
        if (more) {
            R last = shown.get(limit - 1);
            URI address = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", new Cursor(at.apply(last), id.apply(last)).toText())
                    .build();
            next = address.getRawPath() + "?" + address.getRawQuery();
        }
        return new Page<>(shown.stream().map(item).toList(), next);
    }

    /** Milliseconds since the epoch, the provider's unit; null stays null. */
    static Long millis(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    /** ISO-8601 in UTC; null stays null. */
    static String iso(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** The lower-case name; null stays null. */
    static String word(Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }
}

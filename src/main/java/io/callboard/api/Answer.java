package io.callboard.api;

import java.time.Instant;
import java.util.Locale;

/** Small things that all answers share. */
final class Answer {

    private Answer() {}

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

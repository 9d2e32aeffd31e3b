package io.callboard.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** In what a column is told, to programs in the API's units, to people in theirs. */
enum Unit {
    /** As it is. */
    PLAIN,
    /** A moment that the API tells in ms since the epoch. */
    STAMP,
    /** Milliseconds; people read seconds. */
    MILLISECONDS,
    /** US cents; people read dollars. */
    CENTS;

    private static final int DECIMALS = 3;

    /** The unit of the column of that name. */
    static Unit of(String name) {
        if (name.endsWith("_timestamp")) {
            return STAMP;
        }
        if (name.endsWith("_ms") || name.startsWith("latency")) {
            return MILLISECONDS;
        }
        return name.endsWith("_cost") ? CENTS : PLAIN;
    }

    /** As the API tells it; null for null. */
    Object api(Object value) {
        if (value instanceof Instant moment) {
            return this == STAMP ? (Object) moment.toEpochMilli() : moment.toString();
        }
        return value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value;
    }

    /** Several texts as one, null for none of them; anything else as it is. */
    static Object together(Object value) {
        if (!(value instanceof Collection<?> several)) {
            return value;
        }
        return several.isEmpty() ? null : several.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** As people read it: text, number, flag, or a moment in that zone; null for null. */
    Object spoken(Object value, ZoneId zone) {
        if (value instanceof Instant moment) {
            return moment.atZone(zone);
        }
        if (value instanceof Number number && this == MILLISECONDS) {
            return new BigDecimal(number.toString())
                    .movePointLeft(3)
                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
        }
        if (value instanceof Number number && this == CENTS) {
            return new BigDecimal(number.toString()).movePointLeft(2).stripTrailingZeros();
        }
        return together(api(value));
    }
}

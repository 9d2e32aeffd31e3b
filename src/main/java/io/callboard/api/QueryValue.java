package io.callboard.api;

import io.callboard.event.StorableText;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the value of one query parameter, or says in a {@link BadQueryException} what would be right. */
final class QueryValue {

    private QueryValue() {}

    /** The value without spaces around it, as it would be stored; null when it is absent or blank. */
    static String text(String value) {
        return value == null || value.isBlank() ? null : StorableText.of(value.strip());
    }

    /** One of an enum's names, in any case; null when absent. */
    static <E extends Enum<E>> E oneOf(String name, String value, Class<E> type) {
        String text = text(value);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new BadQueryException(name, "Give one of " + known + ".");
    }

    /** A whole number within bounds; the default when absent. */
    static int number(String name, String value, int least, int most, int byDefault) {
        String text = text(value);
        if (text == null) {
            return byDefault;
        }
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new BadQueryException(name, "Give a whole number from " + least + " to " + most + ".");
        }
        return number;
    }

    static UUID id(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new BadQueryException("id", "A delivery's id looks like 01993e2a-7c1b-7d3e-9f00-0123456789ab.");
        }
    }
}

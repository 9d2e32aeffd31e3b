package io.callboard.list;

import static java.util.stream.Collectors.joining;

import io.callboard.event.StorableText;
import io.callboard.search.Search;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** How the text of an address becomes a value. */
@FunctionalInterface
public interface Reading {

    /**
     * Reads one value.
     *
     * @param text not blank, without spaces around it, storable
     * @throws UnreadableException with the remedy
     */
    Term read(String text, Asked asked);

    /** Any text, as it came. */
    static Reading text() {
        return (text, asked) -> new Term(text, text);
    }

    /** Words and phrases, as they were typed. */
    static Reading search() {
        return (text, asked) -> {
            Search search = Search.of(text);
            if (search.isEmpty() || search.phrases().size() > Search.MOST_PHRASES) {
                throw new UnreadableException(Remedy.WORDS);
            }
            return new Term(text, text);
        };
    }

    /** Any text, compared in lower case. */
    static Reading word() {
        return (text, asked) -> new Term(lower(text), lower(text));
    }

    /** One of an enum's names, in any case; its value is the name. */
    static <E extends Enum<E>> Reading oneOf(Class<E> type) {
        return (text, asked) -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .map(constant -> new Term(lower(constant.name()), constant.name()))
                .orElseThrow(() -> new UnreadableException(Remedy.ONE_OF, names(type)));
    }

    /** True, false or unknown. */
    static Reading flag() {
        return oneOf(Flag.class);
    }

    /** A whole number from 0 on; its value an {@link Integer}. */
    static Reading whole() {
        return (text, asked) -> {
            if (!text.matches("[0-9]{1,9}")) {
                throw new UnreadableException(Remedy.WHOLE);
            }
            Integer number = Integer.valueOf(text);
            return new Term(number.toString(), number);
        };
    }

    /** Reads this, or {@link Rule#NONE}. */
    default Reading orNone() {
        return (text, asked) -> text.equals(Rule.NONE) ? new Term(text, text) : read(text, asked);
    }

    /**
     * Seconds, or minutes and seconds; its value whole ms, a {@link Long}. Of what stands behind a comma there are two
     * digits at most: {@code 1,234} is more than a thousand to some, and less than two to others.
     */
    static Reading seconds() {
        return (text, asked) -> {
            String told = text.replace(',', '.');
            if (!text.matches(
                    "[0-9]{1,9}(\\.[0-9]{1,3}|,[0-9]{1,2})?|[0-9]{1,7}:[0-5][0-9]|[0-9]{1,5}(:[0-5][0-9]){2}")) {
                throw new UnreadableException(Remedy.SECONDS);
            }
            BigDecimal seconds = Stream.of(told.split(":"))
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, (sum, part) -> sum.multiply(BigDecimal.valueOf(60))
                            .add(part));
            return new Term(told, seconds.movePointRight(3).longValueExact());
        };
    }

    /** Office hours, in the zone that days are of; {@code mon-fri,9-17}. */
    static Reading hours() {
        return HoursRule.reading();
    }

    /** US dollars, behind a comma two digits at most; its value cents, a {@link BigDecimal}. */
    static Reading dollars() {
        return (text, asked) -> {
            if (!text.matches("\\$?[0-9]{1,9}(\\.[0-9]{1,6}|,[0-9]{1,2})?")) {
                throw new UnreadableException(Remedy.DOLLARS);
            }
            String number = text.replace("$", "").replace(',', '.');
            return new Term(number, new BigDecimal(number).movePointRight(2));
        };
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> lower(constant.name()))
                .collect(joining(", "));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The longest text that is looked for. */
    int MAX_LENGTH = 1000;

    /**
     * Reads the value of one parameter.
     *
     * @throws BadFilterException when it cannot be read
     */
    default Term read(String parameter, String text, Asked asked) {
        try {
            if (text.length() > MAX_LENGTH) {
                throw new UnreadableException(Remedy.LENGTH, String.valueOf(MAX_LENGTH));
            }
            return read(StorableText.of(text.strip()), asked);
        } catch (UnreadableException e) {
            throw e.of(parameter);
        }
    }
}

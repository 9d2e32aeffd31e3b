package io.callboard.config;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How names around the broker are written; each method throws {@link IllegalSettingException} when one cannot be. */
final class BrokerNotation {

    /**
     * Brokers give wildcards and separators of their own a meaning; these characters stand for themselves everywhere.
     */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,199}");

    private static final Pattern JNDI_NAME = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern EVENT = Pattern.compile("[a-z_]{1,100}");

    private BrokerNotation() {}

    static String topic(String text) {
        return name(text, "topic", "callboard.events");
    }

    static String queue(String text) {
        return name(text, "queue", "callboard.deliveries");
    }

    private static String name(String text, String of, String example) {
        return matching(
                NAME,
                text,
                "cannot be the name of a " + of + ". Use letters, digits, dots, hyphens and underscores, at most 200,"
                        + " such as " + example + ".");
    }

    /** A name of something that the server has, of the same kind as the example. */
    static Function<String, String> jndiName(String example) {
        return text -> matching(JNDI_NAME, text, "is no JNDI name. Write such as " + example + ".");
    }

    /** The provider's names of events, separated by commas. */
    static Set<String> events(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(word -> matching(
                        EVENT, word, "is no name of an event. Write such as transcript_updated, separated by commas."))
                .collect(Collectors.toSet());
    }

    private static String matching(Pattern pattern, String text, String complaint) {
        String word = text.strip();
        if (!pattern.matcher(word).matches()) {
            throw new IllegalSettingException("'" + text + "' " + complaint);
        }
        return word;
    }
}

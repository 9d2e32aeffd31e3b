package io.callboard.list;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A name and its value, kept beside the documents so that lists can be filtered by it.
 *
 * @param kind where it comes from, at most 20 characters
 * @param name the first 255 characters
 * @param value the first 255 characters; null only where any value is asked for
 */
public record Attribute(String kind, String name, String value) {

    private static final int MAX_LENGTH = 255;

    /** More of one kind are not kept. */
    private static final int MAX_COUNT = 200;

    public Attribute {
        requireNonNull(kind, "kind");
        name = cut(requireNonNull(name, "name"));
        value = value == null ? null : cut(value);
    }

    /** The attributes of one kind, in order. */
    public static Set<Attribute> all(String kind, Map<String, String> values) {
        Set<Attribute> attributes = new LinkedHashSet<>();
        values.forEach((name, value) -> {
            if (attributes.size() < MAX_COUNT) {
                attributes.add(new Attribute(kind, name, value));
            }
        });
        return attributes;
    }

    /** What {@code name=value} asks for, or a name alone. */
    static Attribute asked(String kind, String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new Attribute(kind, text, null)
                : new Attribute(kind, text.substring(0, equals), text.substring(equals + 1));
    }

    private static String cut(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH);
    }
}

package io.callboard.event;

import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Labels of a call or chat: the parameters of the query string of its deliveries. The provider fills a call's dynamic
 * variables into the webhook's address, so {@code ?customer={{name}}} arrives as {@code ?customer=Ana%20B}.
 *
 * @see <a href="https://docs.retellai.com/features/register-webhook">Register webhook</a>
 */
public final class Labels {

    private Labels() {}

    /**
     * Reads a query string, leniently: of a name that occurs twice the last value counts, a name without {@code =} has
     * the empty value, what cannot be decoded stays as it came, and an empty name is left out.
     *
     * @param query without the question mark; null for none
     * @return by name, sorted
     */
    public static Map<String, String> parse(String query) {
        Map<String, String> labels = new TreeMap<>();
        if (query != null) {
            for (String parameter : query.split("&")) {
                int equals = parameter.indexOf('=');
                String name = decode(equals < 0 ? parameter : parameter.substring(0, equals));
                if (!name.isBlank()) {
                    labels.put(name, equals < 0 ? "" : decode(parameter.substring(equals + 1)));
                }
            }
        }
        return Collections.unmodifiableMap(labels);
    }

    /** The labels as a query string that {@link #parse} reads; null for none. */
    public static String text(Map<String, String> labels) {
        if (labels.isEmpty()) {
            return null;
        }
        return new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label -> encode(label.getKey()) + "=" + encode(label.getValue()))
                        .collect(joining("&"));
    }

    /**
     * The labels after one more event, in text form.
     *
     * @param present what {@link #text} told before; null for none
     * @param query the event's query string; null for none
     */
    public static String merge(String present, String query, Merge merge) {
        Map<String, String> labels = new TreeMap<>(parse(present));
        parse(query).forEach((name, value) -> labels.put(name, merge.value("label " + name, labels.get(name), value)));
        return text(labels);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

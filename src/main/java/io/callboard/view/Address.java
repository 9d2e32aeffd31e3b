package io.callboard.view;

import static java.util.stream.Collectors.joining;

import io.callboard.event.StorableText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A page's address with its parameters, from which the addresses of its neighbours are made.
 *
 * @param page such as {@code calls.xhtml}
 * @param parameters by name, in order; blank ones are left out, the others are made storable
 */
record Address(String page, Map<String, String> parameters) {

    Address {
        Map<String, String> filled = new LinkedHashMap<>(parameters);
        filled.values().removeIf(value -> value == null || value.isBlank());
        filled.replaceAll((name, value) -> StorableText.of(value));
        parameters = Collections.unmodifiableMap(filled);
    }

    /** The parameter's value; null when there is none. */
    String get(String name) {
        return parameters.get(name);
    }

    /** The same with another value for one parameter; null leaves it out. */
    Address with(String name, Object value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(name, value == null ? null : value.toString());
        return new Address(page, changed);
    }

    Address without(String... names) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        for (String name : names) {
            changed.remove(name);
        }
        return new Address(page, changed);
    }

    /** As a relative link. */
    String url() {
        return parameters.isEmpty()
                ? page
                : parameters.entrySet().stream()
                        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                        .collect(joining("&", page + "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package io.callboard.view;

import static java.util.stream.Collectors.joining;

import io.callboard.event.StorableText;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A page's address with its parameters, from which the addresses of its neighbours are made.
 *
 * @param page such as {@code calls.xhtml}
 * @param parameters values by name, in order; blank ones are left out, the others are made storable
 */
record Address(String page, Map<String, List<String>> parameters) {

    /** How parameters of lists are called. */
    static final Pattern PARAMETER = Pattern.compile("[a-z][a-z_]{0,19}");

    Address {
        Map<String, List<String>> filled = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            List<String> told = values.stream()
                    .filter(value -> value != null && !value.isBlank())
                    .map(StorableText::of)
                    .toList();
            if (!told.isEmpty()) {
                filled.put(name, told);
            }
        });
        parameters = Collections.unmodifiableMap(filled);
    }

    /** The page with one value for each parameter at most. */
    static Address of(String page, Map<String, String> parameters) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        parameters.forEach((name, value) -> lists.put(name, value == null ? List.of() : List.of(value)));
        return new Address(page, lists);
    }

    /** The page with the parameters of a query that was made by {@link #query()}; what is none is left out. */
    static Address parse(String page, String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && PARAMETER.matcher(pair.substring(0, equals)).matches()) {
                decode(pair.substring(equals + 1)).ifPresent(value -> parameters
                        .computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                        .add(value));
            }
        }
        return new Address(page, parameters);
    }

    private static Optional<String> decode(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The parameter's first value; null when there is none. */
    String get(String name) {
        List<String> values = parameters.get(name);
        return values == null ? null : values.get(0);
    }

    /** The same with another value for one parameter; null leaves it out. */
    Address with(String name, Object value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, value == null ? List.of() : List.of(value.toString()));
        return new Address(page, changed);
    }

    Address without(String... names) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        for (String name : names) {
            changed.remove(name);
        }
        return new Address(page, changed);
    }

    /** The same with those parameters alone. */
    Address only(Set<String> names) {
        Map<String, List<String>> kept = new LinkedHashMap<>(parameters);
        kept.keySet().retainAll(names);
        return new Address(page, kept);
    }

    /** As a relative link. */
    String url() {
        return parameters.isEmpty() ? page : page + "?" + query();
    }

    /** What follows the question mark of a link. */
    String query() {
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(joining("&"));
    }

    boolean bare() {
        return parameters.isEmpty();
    }

    private static String encode(String text) {
        // Lists of names stay readable
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}

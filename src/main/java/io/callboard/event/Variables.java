package io.callboard.event;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The customer's own names and values: dynamic variables, metadata, custom analysis, SIP headers.
 *
 * @param json the JSON value as it came, compact; an object as a rule, but metadata may be any
 * @param entries its members in order, a text as its characters, anything else as compact JSON; for a value that is no
 *     object, that value under the empty name
 */
public record Variables(String json, Map<String, String> entries) {

    public Variables {
        requireNonNull(json, "json");
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** Reads what {@link #json()} gave; what is no JSON has no entries. */
    public static Variables parse(String json) {
        return KeptJson.value(json).map(VariablesReader::read).orElseGet(() -> new Variables(json, Map.of()));
    }
}

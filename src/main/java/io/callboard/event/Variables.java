package io.callboard.event;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * The customer's own names and values: dynamic variables, metadata, custom analysis, SIP headers.
 *
 * @param json the JSON value as it came, compact; an object as a rule, but metadata may be any
 */
public record Variables(String json) {

    public Variables {
        requireNonNull(json, "json");
    }

    /**
     * Its members in order, a text as its characters, anything else as compact JSON; for a value that is no object, that
     * value under the empty name; none for what is no JSON. They are read each time: whoever only keeps or compares
     * variables needs none of them.
     */
    public Map<String, String> entries() {
        return KeptJson.value(json).map(VariablesReader::entries).orElse(Map.of());
    }
}

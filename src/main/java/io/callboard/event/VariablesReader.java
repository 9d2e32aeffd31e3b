package io.callboard.event;

import io.callboard.event.JsonNode.Obj;
import io.callboard.event.JsonNode.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the customer's own names and values. */
final class VariablesReader {

    private VariablesReader() {}

    /** The variables in that field, whatever JSON they are; null when there are none. */
    static Variables read(Fields fields, String name) {
        JsonNode value = fields.any(name);
        return value == null ? null : new Variables(value.compact());
    }

    static Map<String, String> entries(JsonNode value) {
        if (!(value instanceof Obj object)) {
            return Map.of("", shown(value));
        }
        Map<String, String> entries = new LinkedHashMap<>();
        object.members().forEach((name, member) -> entries.put(name, shown(member)));
        return Collections.unmodifiableMap(entries);
    }

    private static String shown(JsonNode value) {
        return value instanceof Text text ? text.value() : value.compact();
    }
}

package io.callboard.event;

import io.callboard.event.JsonNode.Obj;
import io.callboard.event.JsonNode.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the customer's own names and values. */
final class VariablesReader {

    private VariablesReader() {}

    /** The variables in that field, whatever JSON they are; null when there are none. */
    static Variables read(Fields fields, String name) {
        JsonNode value = fields.any(name);
        return value == null ? null : read(value);
    }

    static Variables read(JsonNode value) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (value instanceof Obj object) {
            object.members().forEach((name, member) -> entries.put(name, shown(member)));
        } else {
            entries.put("", shown(value));
        }
        return new Variables(value.compact(), entries);
    }

    private static String shown(JsonNode value) {
        return value instanceof Text text ? text.value() : value.compact();
    }
}

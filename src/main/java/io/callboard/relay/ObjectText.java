package io.callboard.relay;

import io.callboard.event.CompactJson;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A JSON object, written member by member; what is null is left out. */
final class ObjectText {

    private final StringBuilder out = new StringBuilder(1024).append('{');

    ObjectText text(String name, String value) {
        if (value != null) {
            CompactJson.writeText(value, name(name));
        }
        return this;
    }

    /** The constant's name in lower case. */
    ObjectText word(String name, Enum<?> value) {
        return text(name, value.name().toLowerCase(Locale.ROOT));
    }

    /** ISO-8601 in UTC. */
    ObjectText time(String name, Instant value) {
        return value == null ? this : text(name, value.toString());
    }

    /** Milliseconds since the epoch, the provider's unit. */
    ObjectText millis(String name, Instant value) {
        return value == null ? this : json(name, Long.toString(value.toEpochMilli()));
    }

    /** A whole number or a truth value. */
    ObjectText plain(String name, Object value) {
        return value == null ? this : json(name, value.toString());
    }

    /** The texts by name. */
    ObjectText texts(String name, Map<String, String> values) {
        ObjectText all = new ObjectText();
        values.forEach(all::text);
        return json(name, all.end());
    }

    ObjectText objects(String name, List<String> values) {
        return json(name, "[" + String.join(",", values) + "]");
    }

    /** What is JSON already. */
    ObjectText json(String name, String value) {
        if (value != null) {
            name(name).append(value);
        }
        return this;
    }

    private StringBuilder name(String name) {
        if (out.length() > 1) {
            out.append(',');
        }
        CompactJson.writeText(name, out);
        return out.append(':');
    }

    /** The whole object. */
    String end() {
        return out.append('}').toString();
    }
}

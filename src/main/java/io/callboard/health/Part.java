package io.callboard.health;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How it stands with one part of Callboard.
 *
 * @param remedy the key of the sentence that says what to do; empty when there is nothing to do
 * @param data figures by name, in order: texts, numbers, truth values, moments, lists of such maps
 */
public record Part(String name, Status status, String remedy, Map<String, Object> data) {

    public Part {
        requireNonNull(name, "name");
        requireNonNull(status, "status");
        requireNonNull(remedy, "remedy");
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    static Part up(String name, Map<String, Object> data) {
        return new Part(name, Status.UP, "", data);
    }

    /** @param why completes the key of the remedy */
    static Part degraded(String name, String why, Map<String, Object> data) {
        return new Part(name, Status.DEGRADED, name + "." + why, data);
    }

    /** @param why completes the key of the remedy */
    static Part down(String name, String why, Map<String, Object> data) {
        return new Part(name, Status.DOWN, name + "." + why, data);
    }

    /** The same with one figure more. */
    Part with(String figure, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(data);
        more.put(figure, value);
        return new Part(name, status, remedy, more);
    }

    static Part unknown(String name) {
        return new Part(name, Status.UNKNOWN, "unknown", Map.of());
    }
}

package io.callboard.health;

import static java.util.Objects.requireNonNull;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * How it stands with Callboard, in the JSON of MicroProfile Health, whose {@code status} knows UP and DOWN alone; ours
 * knows DEGRADED and, of parts, UNKNOWN as well.
 *
 * @see <a href="https://download.eclipse.org/microprofile/microprofile-health-4.0/microprofile-health-spec-4.0.html">
 *     MicroProfile Health 4.0</a>
 */
public record Report(Status status, List<Entry> entries) {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("io.callboard.health.remedy", Locale.ROOT);

    /** What failed is told in words that may name hosts, databases and classes. */
    private static final Set<String> FOR_OPERATORS = Set.of("last_error");

    /** @param since since when the part has had its status */
    public record Entry(Part part, Instant since) {}

    public Report {
        requireNonNull(status, "status");
        entries = List.copyOf(entries);
    }

    /** Without any part. */
    static Report of(boolean up) {
        return new Report(up ? Status.UP : Status.DOWN, List.of());
    }

    /** 503 when it is down, so that who only looks at the code knows as much. */
    int httpStatus() {
        return status == Status.DOWN ? 503 : 200;
    }

    String json(Audience audience) {
        JsonArrayBuilder checks = Json.createArrayBuilder();
        entries.forEach(entry -> checks.add(check(entry, audience)));
        return Json.createObjectBuilder()
                .add("status", status.name())
                .add("checks", checks)
                .build()
                .toString();
    }

    private static JsonObjectBuilder check(Entry entry, Audience audience) {
        Part part = entry.part();
        JsonObjectBuilder check = Json.createObjectBuilder()
                .add("name", part.name())
                .add("status", part.status().name());
        if (audience != Audience.ANYBODY) {
            JsonObjectBuilder data =
                    object(part.data()).add("since", entry.since().toString());
            if (audience != Audience.OPERATORS) {
                FOR_OPERATORS.forEach(data::remove);
            }
            if (!part.remedy().isEmpty()) {
                data.add("remedy", WORDS.getString(part.remedy()));
            }
            check.add("data", data);
        }
        return check;
    }

    private static JsonObjectBuilder object(Map<?, ?> map) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        map.forEach((name, value) -> {
            if (value instanceof Boolean truth) {
                object.add(name.toString(), truth);
            } else if (value instanceof Number number) {
                object.add(name.toString(), number.longValue());
            } else if (value instanceof List<?> list) {
                JsonArrayBuilder array = Json.createArrayBuilder();
                list.forEach(each -> array.add(object((Map<?, ?>) each)));
                object.add(name.toString(), array);
            } else {
                object.add(name.toString(), value.toString());
            }
        });
        return object;
    }
}

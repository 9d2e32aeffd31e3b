package io.callboard.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which fields an event has, with their kinds, and those that no sample payload of the same event has. */
final class Shape {

    /** Their fields are the customer's own. */
    private static final Set<String> FREE = Set.of(
            "metadata",
            "custom_analysis_data",
            "custom_attributes",
            "retell_llm_dynamic_variables",
            "collected_dynamic_variables");

    /** Documented, but in no sample payload of that event. */
    private static final List<String> DOCUMENTED = List.of(
            "transfer_destination STRING",
            "transfer_end_timestamp NUMBER",
            "agent_tag STRING",
            "product_costs[].is_transfer_leg_cost TRUE");

    private static final Map<String, Set<String>> SAMPLES = samples();

    private Shape() {}

    static Set<String> unknown(JsonObject body) {
        Set<String> fields = fields(body);
        fields.removeAll(SAMPLES.get(kind(body)));
        fields.removeIf(field -> DOCUMENTED.stream().anyMatch(field::endsWith));
        return fields;
    }

    /** Events that tell a whole call have the fields of any of them. */
    private static String kind(JsonObject body) {
        boolean call = body.containsKey("call");
        String event = body.getString("event");
        return event.endsWith("_started") && !event.startsWith("transfer") ? event : call ? "call" : "chat";
    }

    private static Map<String, Set<String>> samples() {
        Map<String, Set<String>> samples = new HashMap<>();
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "payloads"))) {
            files.filter(file -> file.getFileName().toString().matches("(0|1|2[013]).*\\.json"))
                    .map(Shape::read)
                    .forEach(body -> samples.computeIfAbsent(kind(body), kind -> new TreeSet<>())
                            .addAll(fields(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples;
    }

    private static JsonObject read(Path file) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> fields(JsonObject body) {
        Set<String> fields = new TreeSet<>();
        add(fields, "", body);
        return fields;
    }

    private static void add(Set<String> fields, String path, JsonValue value) {
        switch (value.getValueType()) {
            case OBJECT ->
                value.asJsonObject().forEach((name, field) -> {
                    if (!FREE.contains(name)) {
                        String role = value.asJsonObject().containsKey("role")
                                ? "<" + value.asJsonObject().getString("role") + ">"
                                : "";
                        add(fields, path + role + "." + one(name), field);
                    }
                });
            case ARRAY -> value.asJsonArray().forEach(item -> add(fields, path + "[]", item));
            case FALSE -> fields.add(path + " TRUE");
            default -> fields.add(path + " " + value.getValueType());
        }
    }

    /** All transcripts have the same lines. */
    private static String one(String name) {
        String plain = name.startsWith("scrubbed_") ? name.substring("scrubbed_".length()) : name;
        return plain.equals("transcript_object") ? "transcript_with_tool_calls" : plain;
    }
}

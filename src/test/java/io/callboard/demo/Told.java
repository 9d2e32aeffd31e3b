package io.callboard.demo;

import io.callboard.demo.Line.Word;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Lines of a transcript as the provider writes them. */
final class Told {

    private Told() {}

    /** Milliseconds are enough. */
    static double rounded(double seconds) {
        return BigDecimal.valueOf(seconds).setScale(3, RoundingMode.HALF_UP).doubleValue();
    }

    static Line speech(String role, double start, double end, String content, List<Word> words) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        words.forEach(word -> array.add(Json.createObjectBuilder()
                .add("word", word.text())
                .add("start", word.start())
                .add("end", word.end())));
        JsonObjectBuilder told = Json.createObjectBuilder().add("role", role).add("content", content);
        return new Line(
                role, start, end, content, words, told.add("words", array).build());
    }

    static Line invocation(double at, String id, String name, String arguments) {
        return other(
                "tool_call_invocation",
                at,
                Json.createObjectBuilder()
                        .add("tool_call_id", id)
                        .add("name", name)
                        .add("arguments", arguments));
    }

    static Line result(double at, String id, String content, boolean successful) {
        return other(
                "tool_call_result",
                at,
                Json.createObjectBuilder()
                        .add("tool_call_id", id)
                        .add("content", content)
                        .add("successful", successful));
    }

    static Line node(double at, String former, String next) {
        return other(
                "node_transition",
                at,
                Json.createObjectBuilder()
                        .add("former_node_id", nodeId(former))
                        .add("former_node_name", former)
                        .add("new_node_id", nodeId(next))
                        .add("new_node_name", next)
                        .add("transition_type", "normal"));
    }

    static Line digit(double at, char digit) {
        return other("dtmf", at, Json.createObjectBuilder().add("digit", String.valueOf(digit)));
    }

    /** An injected line or a text message. */
    static Line note(String role, double at, String content) {
        return other(
                role, at, Json.createObjectBuilder().add("content", content).add("time_sec", rounded(at)));
    }

    private static Line other(String role, double at, JsonObjectBuilder fields) {
        JsonObjectBuilder told = Json.createObjectBuilder().add("role", role).addAll(fields);
        return new Line(role, at, at, "", List.of(), told.build());
    }

    private static String nodeId(String name) {
        return "node_" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
    }

    /** The whole body of an event. */
    static JsonObject envelope(String event, String subject, JsonObject fields) {
        return Json.createObjectBuilder()
                .add("event", event)
                .add(subject, fields)
                .build();
    }

    /** The whole body of an event of a transfer. */
    static JsonObject transfer(String event, JsonObject call, HandOver handOver) {
        JsonObjectBuilder destination = Json.createObjectBuilder().add("number", handOver.number());
        if (handOver.extension() != null) {
            destination.add("extension", handOver.extension());
        }
        JsonObjectBuilder option = Json.createObjectBuilder().add("type", handOver.kind());
        if (handOver.kind().equals("warm_transfer")) {
            option.add("showTransfereeAsCaller", true).add("agentDetectionTimeoutMs", 30_000);
        }
        return Json.createObjectBuilder()
                .add("event", event)
                .add("call", call)
                .add("transfer_destination", destination)
                .add("transfer_option", option)
                .build();
    }
}

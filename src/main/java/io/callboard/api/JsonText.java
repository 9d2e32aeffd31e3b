package io.callboard.api;

import io.callboard.event.Cost;
import io.callboard.event.Latency;
import io.callboard.event.TokenUsage;
import io.callboard.event.Transcript;
import io.callboard.event.Variables;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;

/** The provider's own JSON, kept as text, put into an answer as JSON; null stays null. */
final class JsonText {

    private JsonText() {}

    static JsonArray of(Transcript transcript) {
        return transcript == null ? null : parse(transcript.json()).asJsonArray();
    }

    static JsonValue of(Latency latency) {
        return latency == null ? null : parse(latency.json());
    }

    static JsonValue of(Cost cost) {
        return cost == null ? null : parse(cost.json());
    }

    static JsonValue of(TokenUsage usage) {
        return usage == null ? null : parse(usage.json());
    }

    static JsonValue of(Variables variables) {
        return variables == null ? null : parse(variables.json());
    }

    private static JsonValue parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}

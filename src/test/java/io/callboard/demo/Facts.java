package io.callboard.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;

/** Facts of a script, such as {@code visit=cleaning; pain_level=4}, as JSON. */
final class Facts {

    private Facts() {}

    static JsonObject of(String text) {
        JsonObjectBuilder facts = Json.createObjectBuilder();
        if (!text.isBlank()) {
            for (String fact : text.split("; ")) {
                int sign = fact.indexOf('=');
                add(facts, fact.substring(0, sign), fact.substring(sign + 1));
            }
        }
        return facts.build();
    }

    private static void add(JsonObjectBuilder facts, String name, String value) {
        if (value.equals("true") || value.equals("false")) {
            facts.add(name, Boolean.parseBoolean(value));
        } else if (value.matches("\\d{1,9}(\\.\\d+)?")) {
            facts.add(name, new BigDecimal(value));
        } else {
            facts.add(name, value);
        }
    }
}

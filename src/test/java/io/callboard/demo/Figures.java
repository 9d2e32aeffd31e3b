package io.callboard.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How fast a call was, and what it cost. */
final class Figures {

    /** Parts of the wait for an answer. */
    private static final Map<String, Double> PARTS = parts();

    private Figures() {}

    /**
     * The provider's {@code latency}.
     *
     * @param waits seconds
     */
    static JsonObject latency(List<Double> waits, Dice dice) {
        JsonObjectBuilder latency = Json.createObjectBuilder();
        PARTS.forEach((name, part) -> latency.add(
                name,
                distribution(waits.stream()
                        .map(wait -> tenths(wait * 1000 * part * (name.equals("e2e") ? 1 : dice.between(0.85, 1.15))))
                        .toList())));
        return latency.add(
                        "llm_websocket_network_rtt", Json.createObjectBuilder().add("num", 0))
                .build();
    }

    private static Map<String, Double> parts() {
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put("e2e", 1.0);
        parts.put("llm", 0.61);
        parts.put("tts", 0.2);
        parts.put("asr", 0.12);
        return parts;
    }

    private static JsonObject distribution(List<Double> values) {
        if (values.isEmpty()) {
            return Json.createObjectBuilder().add("num", 0).build();
        }
        List<Double> sorted = values.stream().sorted().toList();
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        return Json.createObjectBuilder()
                .add("p50", quantile(sorted, 0.5))
                .add("p90", quantile(sorted, 0.9))
                .add("p95", quantile(sorted, 0.95))
                .add("p99", quantile(sorted, 0.99))
                .add("max", sorted.get(sorted.size() - 1))
                .add("min", sorted.get(0))
                .add("num", sorted.size())
                .add("values", array)
                .build();
    }

    private static double quantile(List<Double> sorted, double part) {
        double place = part * (sorted.size() - 1);
        int low = (int) place;
        int high = Math.min(low + 1, sorted.size() - 1);
        return tenths(sorted.get(low) + (place - low) * (sorted.get(high) - sorted.get(low)));
    }

    private static double tenths(double ms) {
        return Math.round(ms * 10) / 10.0;
    }

    /** The provider's {@code call_cost} in US cents: the products' costs add up to the whole. */
    static JsonObject cost(Agent agent, double length, double transferred) {
        int seconds = (int) Math.ceil(length);
        Map<String, String> prices = new LinkedHashMap<>();
        prices.put("elevenlabs_tts", "0.1166667");
        prices.put(agent.fact("model", "gpt_4o"), agent.at("updates") ? "0.0833333" : "0.0516667");
        if (!agent.channel().equals("web")) {
            prices.put("twilio_telephony", "0.0250000");
        }
        JsonArrayBuilder products = Json.createArrayBuilder();
        BigDecimal whole = BigDecimal.ZERO;
        BigDecimal perSecond = BigDecimal.ZERO;
        for (Map.Entry<String, String> price : prices.entrySet()) {
            BigDecimal unit = new BigDecimal(price.getValue());
            BigDecimal cost = times(unit, seconds);
            products.add(product(price.getKey(), unit, cost));
            whole = whole.add(cost);
            perSecond = perSecond.add(unit);
        }
        if (transferred > 0) {
            BigDecimal unit = new BigDecimal("0.0250000");
            BigDecimal cost = times(unit, (int) Math.ceil(transferred));
            products.add(product("twilio_telephony", unit, cost).add("is_transfer_leg_cost", true));
            whole = whole.add(cost);
        }
        return Json.createObjectBuilder()
                .add("product_costs", seconds == 0 ? Json.createArrayBuilder() : products)
                .add("total_duration_seconds", seconds)
                .add("total_duration_unit_price", seconds == 0 ? BigDecimal.ZERO : perSecond)
                .add("combined_cost", whole.signum() == 0 ? BigDecimal.ZERO : whole)
                .build();
    }

    private static JsonObjectBuilder product(String name, BigDecimal unit, BigDecimal cost) {
        return Json.createObjectBuilder()
                .add("product", name)
                .add("unit_price", unit)
                .add("cost", cost);
    }

    private static BigDecimal times(BigDecimal unit, int seconds) {
        return unit.multiply(BigDecimal.valueOf(seconds)).setScale(3, RoundingMode.HALF_UP);
    }
}

package io.callboard.event;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long answers took, by part: {@code e2e}, {@code llm}, {@code tts}, {@code asr}, …
 *
 * @param json the provider's object, compact
 * @param parts by the provider's key, in its order
 */
public record Latency(String json, Map<String, Part> parts) {

    public Latency {
        requireNonNull(json, "json");
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Reads what {@link #json()} gave; what is no object has no parts. */
    public static Latency parse(String json) {
        return LatencyReader.parts(KeptJson.object(json));
    }

    /** The parts that the call had any of: others are told of, too, with a number of 0. */
    public Map<String, Part> measured() {
        Map<String, Part> measured = new LinkedHashMap<>(parts);
        measured.values().removeIf(part -> Integer.valueOf(0).equals(part.num()));
        return measured;
    }

    /** The median from the caller's last word to the agent's first, in ms; empty when not told. */
    public Optional<BigDecimal> endToEndP50() {
        return Optional.ofNullable(parts.get("e2e")).map(Part::p50);
    }

    /** One part's figures in ms; each may be null. */
    public record Part(
            BigDecimal p50,
            BigDecimal p90,
            BigDecimal p95,
            BigDecimal p99,
            BigDecimal max,
            BigDecimal min,
            Integer num,
            List<BigDecimal> values) {}
}

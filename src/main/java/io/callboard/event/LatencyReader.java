package io.callboard.event;

import io.callboard.event.JsonNode.Arr;
import io.callboard.event.JsonNode.Num;
import io.callboard.event.JsonNode.Obj;
import io.callboard.event.Latency.Part;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads latencies; until November 2024 each part was a field of the call. */
final class LatencyReader {

    /** Old field of the call, by the name of the part. */
    private static final Map<String, String> FLAT = new LinkedHashMap<>();

    static {
        FLAT.put("e2e", "e2e_latency");
        FLAT.put("llm", "llm_latency");
        FLAT.put("llm_websocket_network_rtt", "llm_websocket_network_rtt_latency");
    }

    private LatencyReader() {}

    /** Null when the call tells none. */
    static Latency read(Fields call) {
        if (call.has("latency")) {
            return call.object("latency").map(LatencyReader::parts).orElse(null);
        }
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        FLAT.forEach((part, field) -> call.object(field).ifPresent(told -> parts.put(part, told.node())));
        return parts.isEmpty() ? null : parts(new Fields(new Obj(parts), call.pathOf("latency"), call.remarks()));
    }

    static Latency parts(Fields latency) {
        Map<String, Part> parts = new LinkedHashMap<>();
        latency.node().members().keySet().forEach(name -> latency.object(name)
                .ifPresent(part -> parts.put(name, part(part))));
        return new Latency(latency.node().compact(), parts);
    }

    private static Part part(Fields part) {
        return new Part(
                part.decimal("p50"),
                part.decimal("p90"),
                part.decimal("p95"),
                part.decimal("p99"),
                part.decimal("max"),
                part.decimal("min"),
                part.integer("num"),
                values(part));
    }

    private static List<BigDecimal> values(Fields part) {
        return part.array("values").map(Arr::items).orElse(List.of()).stream()
                .filter(Num.class::isInstance)
                .map(number -> NumberText.decimal(((Num) number).digits()))
                .flatMap(Optional::stream)
                .toList();
    }
}

package io.callboard.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Bodies that a sender with a key could make to hurt who reads them; no two are alike. */
final class HostileBodies {

    private static final int MEBI = 1 << 20;

    private HostileBodies() {}

    /** By what is odd about them. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("plain 4 kB", Parcel.create().body());
        all.put("gzip", gzip(call("\"transcript\":\"" + "a".repeat(4 * MEBI) + "\"")));
        all.put("deep arrays", call("\"metadata\":" + "[".repeat(100_000) + "]".repeat(100_000)));
        all.put("deep objects", call("\"metadata\":" + "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)));
        all.put("deep, never closed", call("\"metadata\":" + "[".repeat(MEBI)));
        all.put("wide object", call("\"metadata\":{" + members("key", 100_000) + "}"));
        all.put("wide array", call("\"metadata\":[" + "1,".repeat(MEBI) + "1]"));
        all.put("wide call", call(members("field", 50_000)));
        all.put("long key", call("\"" + "k".repeat(4 * MEBI) + "\":1"));
        all.put("colliding keys", call("\"metadata\":{" + colliding(15) + "}"));
        all.put("colliding keys of the call", call(colliding(15)));
        all.put("huge exponent", call("\"duration_ms\":1e999999999,\"start_timestamp\":-1e-999999999"));
        all.put("huge number", call("\"duration_ms\":" + "9".repeat(MEBI)));
        all.put("huge cost", call("\"call_cost\":{\"combined_cost\":1e999999999,\"x\":" + "9".repeat(100_000) + "}"));
        all.put("huge transcript", call("\"transcript_object\":[" + utterances(50_000) + "]"));
        all.put("not UTF-8", call("\"transcript\":\"" + "\u00ff".repeat(4096) + "\"", true));
        return all;
    }

    private static byte[] call(String members) {
        return call(members, false);
    }

    private static byte[] call(String members, boolean latin) {
        return ("{\"event\":\"call_ended\",\"call\":{\"call_id\":\"" + Parcel.newId() + "\"," + members + "}}")
                .getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static String members(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + name + i + "\":" + i)
                .collect(Collectors.joining(","));
    }

    private static String utterances(int count) {
        return "{\"role\":\"agent\",\"content\":\"Good morning\"},".repeat(count) + "{}";
    }

    /** As many names with one hash code as that power of two: "Aa" and "BB" have the same. */
    private static String colliding(int power) {
        return IntStream.range(0, 1 << power)
                .mapToObj(i -> "\""
                        + IntStream.range(0, power)
                                .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                                .collect(Collectors.joining())
                        + "\":1")
                .collect(Collectors.joining(","));
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

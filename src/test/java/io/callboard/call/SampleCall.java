package io.callboard.call;

import io.callboard.event.Analysis;
import io.callboard.event.Cost;
import io.callboard.event.Latency;
import io.callboard.event.Transcript;
import io.callboard.event.TranscriptLine.ToolInvocation;
import io.callboard.event.Variables;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A call made at random, of few values so that many are equal, and what filters ought to say of it: in plain Java, to
 * compare the database's answers with.
 */
record SampleCall(String id, String source, long at, Map<String, Object> fields, String topic, String tool) {

    /** What {@link #fits} knows. */
    static final List<String> NAMES = List.of(
            "text",
            "period",
            "from",
            "status",
            "reason_group",
            "reason",
            "agent",
            "version",
            "agent_tag",
            "direction",
            "type",
            "storage",
            "sentiment",
            "successful",
            "voicemail",
            "recording",
            "transferred",
            "within_hours",
            "after_hours",
            "phone",
            "duration_min",
            "duration_max",
            "latency_min",
            "cost_min",
            "cost_max",
            "tool",
            "analysis",
            "label",
            "source",
            "id");

    static final List<String> SEVERAL = List.of(
            "status",
            "reason",
            "agent",
            "agent_tag",
            "direction",
            "type",
            "storage",
            "sentiment",
            "successful",
            "tool",
            "source");

    private static final Instant TODAY = Instant.parse("2026-09-10T00:00:00Z");

    static List<SampleCall> some(int count, Random random) {
        List<SampleCall> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            calls.add(next("call_" + i, random));
        }
        return calls;
    }

    private static SampleCall next(String id, Random random) {
        Map<String, Object> fields = new HashMap<>();
        long at = TODAY.plus(Duration.ofHours(9 - random.nextInt(12) * (long) (1 + random.nextInt(5) * 20)))
                .toEpochMilli();
        String topic = any(random, "billing", "sales", null);
        String tool = any(random, "book", "look up", null);
        fields.put("startTimestamp", Instant.ofEpochMilli(at));
        fields.put("agentId", any(random, "a1", "a2", null));
        fields.put("agentName", fields.get("agentId") == null ? null : any(random, "Front desk", "Billing", null));
        fields.put("agentVersion", any(random, 1, 2, null));
        fields.put("agentTag", any(random, "prod", "try out, 2", null));
        fields.put("direction", any(random, "inbound", "outbound", null));
        fields.put("callType", any(random, "phone_call", "web_call"));
        fields.put("dataStorageSetting", any(random, "everything", "basic_attributes_only", null));
        fields.put("disconnectionReason", any(random, "user_hangup", "dial_busy", "error_asr", "odd \"reason\"", null));
        fields.put("fromNumber", any(random, "+1 555 0001", "anonymous", null));
        fields.put("toNumber", any(random, "+4977712", "+49888"));
        fields.put("durationMs", any(random, 0L, 60_000L, 90_000L, 120_000L, null));
        BigDecimal median = any(random, new BigDecimal("850"), new BigDecimal("900"), new BigDecimal("1200.5"), null);
        fields.put("latency", median == null ? null : latency(median));
        BigDecimal cents = any(random, new BigDecimal("25"), new BigDecimal("50.25"), new BigDecimal("100"), null);
        fields.put("callCost", cents == null ? null : new Cost("{}", cents, null, List.of()));
        fields.put(
                "callAnalysis",
                new Analysis(
                        any(random, "About order 7", null),
                        any(random, "Positive", "Negative", "Neutral", null),
                        any(random, true, false, null),
                        any(random, true, false, null),
                        topic == null ? null : new Variables("{\"topic\":\"" + topic + "\",\"urgent\":true}")));
        fields.put("recordingUrl", any(random, "https://x.invalid/r", null));
        fields.put("transferDestination", any(random, "+4977713", null));
        fields.put("transcript", any(random, "User: größe & mehr, 100%_!", "User: hi", null));
        fields.put(
                "transcriptWithToolCalls",
                tool == null ? null : new Transcript("[]", List.of(new ToolInvocation("t", tool, "{}"))));
        fields.values().removeIf(value -> value == null);
        return new SampleCall(id, any(random, "retell", "uponai"), at, fields, topic, tool);
    }

    private static Latency latency(BigDecimal median) {
        return new Latency(
                "{\"e2e\":{\"p50\":" + median + "}}",
                Map.of("e2e", new Latency.Part(median, null, null, null, null, null, null, List.of())));
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    /** Whether a list filtered like that has this call. */
    boolean fits(Map<String, List<String>> filter) {
        boolean days = filter.containsKey("from");
        return filter.entrySet().stream()
                .filter(entry -> !days || !entry.getKey().equals("period"))
                .allMatch(entry -> entry.getValue().stream().anyMatch(value -> fits(entry.getKey(), value)));
    }

    private boolean fits(String name, String value) {
        Analysis analysis = (Analysis) fields.get("callAnalysis");
        return switch (name) {
            case "text" -> id.equals(value) || said().containsAll(words(value));
            case "period" -> inPeriod(value);
            case "from" -> at >= moment(value);
            case "status" -> status().equalsIgnoreCase(value);
            case "reason_group" -> lower(value).equals(group());
            case "reason" -> value.equals(fields.getOrDefault("disconnectionReason", "(none)"));
            case "agent" -> value.equals(fields.getOrDefault("agentId", "(none)"));
            case "version" -> value.equals(String.valueOf(fields.getOrDefault("agentVersion", "(none)")));
            case "agent_tag" -> value.equals(fields.get("agentTag"));
            case "direction" -> value.equals(fields.get("direction"));
            case "type" -> value.equals(fields.get("callType"));
            case "storage" -> value.equals(fields.get("dataStorageSetting"));
            case "sentiment" -> value.equalsIgnoreCase(analysis.sentiment());
            case "successful" -> flag(analysis.successful(), value);
            case "voicemail" -> flag(analysis.inVoicemail(), value);
            case "recording" -> flag(fields.containsKey("recordingUrl"), value);
            case "transferred" -> flag(fields.containsKey("transferDestination"), lower(value));
            case "within_hours" -> isOpen(value);
            case "after_hours" -> !isOpen(value);
            case "phone" -> number("fromNumber", value) || number("toNumber", value);
            case "duration_min" -> has("durationMs", ms -> ((Long) ms) >= seconds(value));
            case "duration_max" -> has("durationMs", ms -> ((Long) ms) <= seconds(value));
            case "latency_min" ->
                has("latency", latency -> median(latency).compareTo(BigDecimal.valueOf(seconds(value))) >= 0);
            case "cost_min" -> has("callCost", cost -> ((Cost) cost).combined().compareTo(cents(value)) >= 0);
            case "cost_max" -> has("callCost", cost -> ((Cost) cost).combined().compareTo(cents(value)) <= 0);
            case "tool" -> value.equals(tool);
            case "analysis" -> analysis(value);
            case "label" -> fields.containsKey("agentId") && value.equals("team=a&b");
            case "source" -> value.equals(source);
            case "id" -> value.equals(id);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private boolean inPeriod(String value) {
        long today = TODAY.toEpochMilli();
        long day = Duration.ofDays(1).toMillis();
        return switch (lower(value)) {
            case "today" -> at >= today && at < today + day;
            case "yesterday" -> at >= today - day && at < today;
            case "7d" -> at >= today - 6 * day && at < today + day;
            default -> at >= today - 29 * day && at < today + day;
        };
    }

    private boolean isOpen(String value) {
        ZonedDateTime moment = Instant.ofEpochMilli(at).atZone(ZoneOffset.UTC);
        boolean weekend = moment.getDayOfWeek().getValue() > 5;
        int hour = moment.getHour();
        return switch (lower(value)) {
            case "mon-fri,9-17" -> !weekend && hour >= 9 && hour < 17;
            case "sat-mon,0-9" -> (weekend || moment.getDayOfWeek().getValue() == 1) && hour < 9;
            case "mon-sun,8-24" -> hour >= 8;
            default -> throw new IllegalArgumentException(value);
        };
    }

    private boolean analysis(String value) {
        return topic != null
                && (value.equals("topic") || value.equals("topic=" + topic) || value.equals("urgent=true"));
    }

    private String group() {
        String reason = (String) fields.get("disconnectionReason");
        if (reason == null) {
            return "none";
        }
        return reason.startsWith("dial") ? "not_connected" : reason.startsWith("error") ? "error" : "connected";
    }

    private String status() {
        return switch (group()) {
            case "not_connected" -> "NOT_CONNECTED";
            case "error" -> "ERROR";
            default -> "ENDED";
        };
    }

    private boolean number(String field, String value) {
        return has(
                field,
                number -> value.matches("[a-z]+")
                        ? number.toString().contains(value)
                        : number.toString().replaceAll("[^0-9]", "").contains(value.replaceAll("[^0-9]", "")));
    }

    private boolean has(String field, Predicate<Object> what) {
        return fields.get(field) != null && what.test(fields.get(field));
    }

    private Set<String> said() {
        Set<String> said = new HashSet<>();
        has("transcript", text -> said.addAll(words(text.toString().replace("User: ", ""))));
        has("callAnalysis", analysis -> said.addAll(words(((Analysis) analysis).summary())));
        return said;
    }

    private static Set<String> words(String text) {
        Set<String> words =
                new HashSet<>(List.of(lower(text == null ? "" : text).split("[^\\p{L}\\p{Nd}]+")));
        words.remove("");
        return words;
    }

    private static boolean flag(Boolean told, String value) {
        return value.equals(told == null ? "unknown" : told.toString());
    }

    private static BigDecimal median(Object latency) {
        return ((Latency) latency).endToEndP50().orElseThrow();
    }

    private static long seconds(String value) {
        String[] parts = value.split(":");
        return parts.length == 2
                ? (Integer.parseInt(parts[0]) * 60L + Integer.parseInt(parts[1])) * 1000
                : new BigDecimal(value).movePointRight(3).longValue();
    }

    private static BigDecimal cents(String value) {
        return new BigDecimal(value.replace("$", "")).movePointRight(2);
    }

    private static long moment(String value) {
        return value.contains("T")
                ? OffsetDateTime.parse(value).toInstant().toEpochMilli()
                : Instant.parse(value + "T00:00:00Z").toEpochMilli();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

package io.callboard.inbox;

import io.callboard.event.Subject;
import io.callboard.fixture.SampleDelivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Deliveries made at random, of few values so that many are equal, and what filters ought to say of them: in plain Java,
 * to compare the database's answers with.
 */
final class RandomDelivery {

    private static final Instant NOW = SampleDelivery.RECEIVED_AT;

    /** What filters are made of at random; {@link #fits} knows them all. */
    static final Map<String, List<String>> VALUES = Map.of(
            "text", List.of("CRM=5_0%", "chat_", "call_1", "!", "exception"),
            "period", List.of("today", "yesterday", "7D"),
            "from", List.of("2026-03-29", "2026-03-28T23:00:00Z"),
            "status", List.of("received", "PROCESSED", "quarantined", "failed"),
            "event", List.of("call_started", "call_ended", "chat_ended"),
            "subject", List.of("call", "CHAT", "none"),
            "source", List.of("retell", "uponai"),
            "address", List.of("203.0.113.7", "203.0.", "2001:db8::1", "%"),
            "subject_id", List.of("call_1", "chat_2"));

    static final List<String> NAMES = VALUES.keySet().stream().sorted().toList();

    static final List<String> SEVERAL = List.of("status", "event", "subject", "source", "address");

    private RandomDelivery() {}

    /** Stored, and processed, failed or held at random. */
    static Delivery accept(InboxFixture fixture, int number, Random random) {
        boolean chat = random.nextInt(3) == 0;
        Subject subject = random.nextInt(6) == 0 ? Subject.NONE : chat ? Subject.CHAT : Subject.CALL;
        String event =
                subject == Subject.NONE ? "odd" : chat ? "chat_ended" : any(random, "call_started", "call_ended");
        String subjectId = subject == Subject.NONE ? null : (chat ? "chat_" : "call_") + random.nextInt(12);
        SampleDelivery sample = SampleDelivery.of(subject, event, subjectId)
                .withBody(("{\"number\":" + number + "}").getBytes(StandardCharsets.UTF_8))
                .fromSource(any(random, "retell", "uponai"))
                .fromAddress(any(random, "100.20.5.228", "203.0.113.7", "203.0.113.70", "2001:db8::1"))
                .withQuery(any(random, null, "crm=5_0%&x=1", "crm=5x0"))
                .receivedAt(NOW.minus(Duration.ofMinutes(random.nextInt(4) * (random.nextBoolean() ? 1 : 700L))));
        int fate = random.nextInt(4);
        UUID id = fixture.accept(fate == 0 ? sample.inQuarantine() : sample);
        if (fate == 1) {
            fixture.process(id);
        } else if (fate == 2) {
            fixture.claim.failed(id, new IllegalStateException());
        }
        return fixture.find(id);
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    /** Whether a list filtered like that has this delivery. */
    static boolean fits(Delivery delivery, Map<String, List<String>> filter) {
        boolean days = filter.containsKey("from");
        return filter.entrySet().stream()
                .filter(entry -> !days || !entry.getKey().equals("period"))
                .allMatch(entry -> entry.getValue().stream().anyMatch(value -> fits(delivery, entry.getKey(), value)));
    }

    private static boolean fits(Delivery delivery, String name, String value) {
        return switch (name) {
            case "text" ->
                Stream.of(delivery.getEvent(), delivery.getSubjectId(), delivery.getQuery(), delivery.getLastError())
                        .anyMatch(text -> text != null && lower(text).contains(lower(value)));
            case "period" -> isIn(delivery.getReceivedAt(), lower(value));
            case "from" ->
                !delivery.getReceivedAt().isBefore(Instant.parse(value.length() > 10 ? value : value + "T00:00:00Z"));
            case "status" -> delivery.getStatus().name().equalsIgnoreCase(value);
            case "event" -> value.equals(delivery.getEvent());
            case "subject" -> delivery.getSubject().name().equalsIgnoreCase(value);
            case "source" -> value.equals(delivery.getSource());
            case "address" ->
                value.endsWith(".")
                        ? delivery.getRemoteAddress().startsWith(value)
                        : delivery.getRemoteAddress().equals(value);
            case "subject_id" -> value.equals(delivery.getSubjectId());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static boolean isIn(Instant at, String period) {
        Instant today = Instant.parse("2026-03-29T00:00:00Z");
        return switch (period) {
            case "today" -> !at.isBefore(today);
            case "yesterday" -> at.isBefore(today) && !at.isBefore(today.minus(Duration.ofDays(1)));
            default -> !at.isBefore(today.minus(Duration.ofDays(6)));
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

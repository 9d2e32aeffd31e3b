package io.callboard.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What is played, and where: {@code mvn -P demo -Ddemo.calls=500 -Ddemo.live=8}.
 *
 * @param url the board, without a slash at its end
 * @param key with which the deliveries are signed
 * @param calls how many calls
 * @param chats how many chats; a quarter of the calls when not given
 * @param days over how many days back
 * @param seed the same seed plays the same calls again, with the same ids
 * @param speed so many times as fast as they happened; 0 for as fast as the board answers
 * @param live how many calls and chats go on at the same time afterwards, now, until the command is stopped
 * @param connections how many deliveries at the same time
 * @param recordings where the tones are served; null for calls without recordings
 * @param until when the last day ends; now when not given
 * @param zone whose business hours these are
 * @param stay whether the recordings are served afterwards until the command is stopped
 */
record DemoOptions(
        URI url,
        String key,
        int calls,
        int chats,
        int days,
        long seed,
        double speed,
        int live,
        int connections,
        URI recordings,
        Instant until,
        ZoneId zone,
        boolean stay) {

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("demo.url", "http://localhost:8080/callboard"),
            Map.entry("demo.key", "key_callboard_demo"),
            Map.entry("demo.calls", "3000"),
            Map.entry("demo.chats", ""),
            Map.entry("demo.days", "7"),
            Map.entry("demo.seed", "1"),
            Map.entry("demo.speed", "0"),
            Map.entry("demo.live", "0"),
            Map.entry("demo.connections", "4"),
            Map.entry("demo.recordings", "http://localhost:8098/recordings"),
            Map.entry("demo.until", ""),
            Map.entry("demo.zone", ""),
            Map.entry("demo.stay", "true"));

    /**
     * Reads {@code demo.*}.
     *
     * @throws IllegalArgumentException with all that is wrong
     */
    static DemoOptions of(Map<String, String> given, Instant now) {
        List<String> wrong = new ArrayList<>();
        new TreeSet<>(given.keySet())
                .stream()
                        .filter(name -> name.startsWith("demo.") && !DEFAULTS.containsKey(name))
                        .forEach(name ->
                                wrong.add(name + " is no option; there are " + new TreeSet<>(DEFAULTS.keySet())));
        Values values = new Values(given, wrong);
        int calls = values.read("demo.calls", Integer::valueOf, 0);
        DemoOptions options = new DemoOptions(
                values.read("demo.url", text -> URI.create(text.replaceAll("/+$", "")), null),
                values.read("demo.key", Function.identity(), null),
                calls,
                values.read(
                        "demo.chats", text -> text.isEmpty() ? Integer.valueOf(calls / 4) : Integer.valueOf(text), 0),
                values.read("demo.days", text -> positive(Integer.parseInt(text)), 1),
                values.read("demo.seed", Long::valueOf, 1L),
                values.read("demo.speed", Double::valueOf, 0.0),
                values.read("demo.live", Integer::valueOf, 0),
                values.read("demo.connections", text -> positive(Integer.parseInt(text)), 1),
                values.read("demo.recordings", text -> text.equals("none") ? null : URI.create(text), null),
                values.read(
                        "demo.until",
                        text -> text.isEmpty() ? now.truncatedTo(ChronoUnit.MINUTES) : Instant.parse(text),
                        now),
                values.read("demo.zone", text -> text.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(text), null),
                values.read("demo.stay", Boolean::valueOf, true));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", wrong));
        }
        return options;
    }

    /** When the first day begins. */
    Instant from() {
        return until.minus(Duration.ofDays(days));
    }

    private static int positive(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("must be 1 or more");
        }
        return number;
    }

    private record Values(Map<String, String> given, List<String> wrong) {

        <T> T read(String name, Function<String, T> reader, T otherwise) {
            String text = given.getOrDefault(name, DEFAULTS.get(name)).strip();
            try {
                return reader.apply(text);
            } catch (RuntimeException e) {
                wrong.add("%s=%s: %s".formatted(name, text, e.getMessage()));
                return otherwise;
            }
        }
    }
}

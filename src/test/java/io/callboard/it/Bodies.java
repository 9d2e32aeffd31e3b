package io.callboard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Bodies of deliveries, from the sample payloads and made to measure. */
public final class Bodies {

    private static final Path SAMPLES = Path.of("src/test/resources/payloads");
    private static final Pattern ID = Pattern.compile("\"(?:call|chat)_id\"\\s*:\\s*\"([^\"]+)\"");

    private Bodies() {}

    /** The sample payloads that a provider sends, by file name; the others are answers and REST objects. */
    static List<String> samples() {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-3]\\d_.*\\.json") && !name.startsWith("25_"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sample payload, byte by byte. */
    static byte[] sample(String name) {
        try {
            return Files.readAllBytes(SAMPLES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sample payload about another call or chat. */
    public static byte[] sample(String name, String id) {
        String text = new String(sample(name), StandardCharsets.UTF_8);
        return utf8(text.replace("\"" + idIn(sample(name)) + "\"", "\"" + id + "\""));
    }

    /** The first call's or chat's id in a body. */
    static String idIn(byte[] body) {
        Matcher matcher = ID.matcher(new String(body, StandardCharsets.UTF_8));
        if (!matcher.find()) {
            throw new IllegalArgumentException("no id");
        }
        return matcher.group(1);
    }

    /** An event about a call with these members more, each with its comma in front. */
    static byte[] call(String event, String id, String members) {
        return utf8("{\"event\":\"" + event + "\",\"call\":{\"call_id\":\"" + id + "\"" + members + "}}");
    }

    /** An event about a chat. */
    static byte[] chat(String event, String id) {
        return utf8("{\"event\":\"" + event + "\",\"chat\":{\"chat_id\":\"" + id + "\"}}");
    }

    /** An id that no other test uses. */
    static String newId() {
        return "it_" + UUID.randomUUID().toString().replace("-", "");
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

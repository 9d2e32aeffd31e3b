package io.callboard.event;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.callboard.event.TranscriptLine.Utterance;
import java.util.List;

/**
 * A conversation: the provider's JSON array, kept whole, and its lines, already read.
 *
 * @param json the array as it came, compact, with unknown fields and roles
 * @param lines in the order spoken
 */
public record Transcript(String json, List<TranscriptLine> lines) {

    public Transcript {
        requireNonNull(json, "json");
        lines = List.copyOf(lines);
    }

    /** Reads what {@link #json()} gave; what is no array has no lines. */
    public static Transcript parse(String json) {
        return TranscriptReader.read(KeptJson.array(json), "", new Remarks());
    }

    /** The words alone, one {@code Agent: …} or {@code User: …} line each; null when nobody said any. */
    public String text() {
        String text = lines.stream()
                .filter(Utterance.class::isInstance)
                .map(Utterance.class::cast)
                .filter(line -> line.content() != null && !line.content().isBlank())
                .map(line -> capitalized(line.role()) + ": " + line.content() + "\n")
                .collect(joining());
        return text.isEmpty() ? null : text;
    }

    private static String capitalized(String role) {
        return role.isEmpty() ? role : Character.toUpperCase(role.charAt(0)) + role.substring(1);
    }
}

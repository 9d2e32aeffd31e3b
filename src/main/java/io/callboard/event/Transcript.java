package io.callboard.event;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.callboard.event.TranscriptLine.ToolInvocation;
import io.callboard.event.TranscriptLine.Utterance;
import java.util.List;
import java.util.stream.Stream;

/**
 * A conversation: the provider's JSON array, kept whole, and its lines. One that comes from the database is read only
 * when somebody asks for its lines: a long one is often kept, compared and written without that.
 */
public final class Transcript {

    private final String json;

    /** Null until asked for; two threads may both read them, and read the same. */
    private List<TranscriptLine> lines;

    /**
     * @param json the array as it came, compact, with unknown fields and roles
     * @param lines what is in it, in the order spoken
     */
    public Transcript(String json, List<TranscriptLine> lines) {
        this.json = requireNonNull(json, "json");
        this.lines = List.copyOf(lines);
    }

    private Transcript(String json) {
        this.json = requireNonNull(json, "json");
    }

    /** Takes what {@link #json()} gave; what is no array has no lines. */
    public static Transcript parse(String json) {
        return new Transcript(json);
    }

    /** The array, compact, with unknown fields and roles. */
    public String json() {
        return json;
    }

    /** In the order spoken. */
    public List<TranscriptLine> lines() {
        List<TranscriptLine> known = lines;
        if (known == null) {
            known = TranscriptReader.lines(json, "", new Remarks());
            lines = known;
        }
        return known;
    }

    /** The lines of the first of them that has any; each may be null. */
    public static List<TranscriptLine> first(Transcript... transcripts) {
        return Stream.of(transcripts)
                .filter(transcript -> transcript != null && !transcript.lines().isEmpty())
                .map(Transcript::lines)
                .findFirst()
                .orElse(List.of());
    }

    /** The words alone, one {@code Agent: …} or {@code User: …} line each; null when nobody said any. */
    public String text() {
        String text = lines().stream()
                .filter(Utterance.class::isInstance)
                .map(Utterance.class::cast)
                .filter(line -> line.content() != null && !line.content().isBlank())
                .map(line -> capitalized(line.role()) + ": " + line.content() + "\n")
                .collect(joining());
        return text.isEmpty() ? null : text;
    }

    /** The names of the tools that were called, each once, in that order; for a nameless one the empty text. */
    public List<String> tools() {
        return lines().stream()
                .filter(ToolInvocation.class::isInstance)
                .map(line -> ((ToolInvocation) line).name())
                .map(name -> name == null ? "" : name.replaceAll("\\R", " "))
                .distinct()
                .toList();
    }

    private static String capitalized(String role) {
        return role.isEmpty() ? role : Character.toUpperCase(role.charAt(0)) + role.substring(1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Transcript transcript && json.equals(transcript.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Not the words: they belong in no log. */
    @Override
    public String toString() {
        return "Transcript of " + json.length() + " characters";
    }
}

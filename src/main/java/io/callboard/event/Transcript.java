package io.callboard.event;

import static java.util.Objects.requireNonNull;

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
}

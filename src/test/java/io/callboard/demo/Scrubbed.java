package io.callboard.demo;

import io.callboard.demo.Line.Word;
import jakarta.json.JsonObject;
import java.util.List;

/** Lines without the caller's name, as the provider writes them when it keeps all but personal data. */
final class Scrubbed {

    private static final String PLACEHOLDER = "[person_name 1]";

    private Scrubbed() {}

    static JsonObject line(Line line, String name) {
        if (!line.isSpeech() || !line.content().contains(name)) {
            return line.told();
        }
        List<String> parts = List.of(name.split(" "));
        List<Word> words = line.words().stream()
                .map(word -> parts.stream().anyMatch(word.text()::contains)
                        ? new Word(PLACEHOLDER + " ", word.start(), word.end())
                        : word)
                .toList();
        return Told.speech(line.role(), line.start(), line.end(), line.content().replace(name, PLACEHOLDER), words)
                .told();
    }
}

package io.callboard.search;

import java.util.List;

/** Words that must stand one after the other in one line; a single one, as a rule. */
public record Phrase(List<String> words) {

    /** @throws IllegalArgumentException for none, or for one that is not {@link Words#isPlain plain} */
    public Phrase {
        words = List.copyOf(words);
        if (words.isEmpty() || !words.stream().allMatch(Words::isPlain)) {
            throw new IllegalArgumentException("no phrase");
        }
    }
}

package io.callboard.list;

import static java.util.stream.Collectors.joining;

import io.callboard.search.Phrase;
import io.callboard.search.Search;
import io.callboard.search.Word;
import io.callboard.search.Words;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * For a database that knows no words: all of them as one text, each between spaces of its own, which is read through for
 * each search. The words themselves are found, no other forms of them.
 */
final class TextDialect implements Dialect {

    /** As many as the column takes. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final String BREAK = " | ";

    @Override
    public String indexed(Stream<String> texts, Map<String, Set<String>> forms) {
        StringBuilder words = new StringBuilder();
        texts.forEach(text -> {
            for (Word word : Words.in(text)) {
                if (words.length() + word.text().length() + BREAK.length() + 2 <= MOST_CHARACTERS) {
                    words.append(' ').append(word.text()).append(' ');
                }
            }
            if (words.length() + BREAK.length() <= MOST_CHARACTERS) {
                words.append(BREAK);
            }
        });
        return words.toString();
    }

    @Override
    public String upsert(String table, String key, int rows) {
        return "merge into " + table + " (" + key + ", generation, words) key (" + key + ") values "
                + String.join(", ", Collections.nCopies(rows, "(?, ?, ?)"));
    }

    /** All texts are read anyway. */
    @Override
    public boolean isPlanned() {
        return false;
    }

    @Override
    public String fits(Search search, Map<String, Set<String>> forms) {
        return search.phrases().stream()
                .map(phrase -> "w.words like '%" + words(phrase) + "%'")
                .collect(joining(" and "));
    }

    /** How often they are there. */
    @Override
    public String rank(Search search, Map<String, Set<String>> forms) {
        return search.phrases().stream()
                .map(TextDialect::words)
                .map(words -> "(char_length(w.words) - char_length(replace(w.words, '" + words + "', ''))) / "
                        + words.length())
                .collect(joining(" + ", "(", ")"));
    }

    private static String words(Phrase phrase) {
        return phrase.words().stream().map(word -> " " + word + " ").collect(joining());
    }
}

package io.callboard.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is looked for: phrases, each of which must be somewhere in what was said or in its summary. Words between quotation
 * marks are a phrase, and so is what stands together without a space, such as {@code e-mail}.
 *
 * @param phrases each once; none when nothing was typed that is a word
 * @param id what may be a call's or chat's id, as it was typed; empty when it cannot be one
 */
public record Search(List<Phrase> phrases, Optional<String> id) {

    /** Each of them is looked for in each word of the texts that a page shows. */
    public static final int MOST_PHRASES = 20;

    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|[^\\s\"]+");
    private static final Pattern ID = Pattern.compile("(?=.*[0-9_])[A-Za-z0-9_.\\-]{1,255}");

    public Search {
        phrases = List.copyOf(phrases);
    }

    /** What that text asks for, whatever was typed. */
    public static Search of(String text) {
        String typed =
                text.replaceAll("[\u201c\u201d\u201e\u201f\u00ab\u00bb]", "\"").strip();
        Set<Phrase> phrases = new LinkedHashSet<>();
        Matcher parts = PART.matcher(typed);
        while (parts.find()) {
            List<String> words =
                    Words.in(parts.group()).stream().map(Word::text).toList();
            if (!words.isEmpty()) {
                phrases.add(new Phrase(words));
            }
        }
        return new Search(List.copyOf(phrases), ID.matcher(typed).matches() ? Optional.of(typed) : Optional.empty());
    }

    public boolean isEmpty() {
        return phrases.isEmpty();
    }

    /** Each word of its phrases once. */
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        phrases.forEach(phrase -> words.addAll(phrase.words()));
        return words;
    }
}

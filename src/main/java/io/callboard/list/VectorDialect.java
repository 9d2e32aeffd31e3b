package io.callboard.list;

import static java.util.stream.Collectors.joining;

import io.callboard.search.Phrase;
import io.callboard.search.Search;
import io.callboard.search.Word;
import io.callboard.search.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * PostgreSQL's full-text search: a {@code tsvector} of each word's forms, all at the word's place.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype-textsearch.html">Text Search Types</a>
 */
final class VectorDialect implements Dialect {

    /** What PostgreSQL keeps: phrases further on are not found, words are. */
    private static final int LAST_PLACE = 16_383;

    private static final int MOST_PLACES = 255;

    /** Characters of all forms: some less than what PostgreSQL takes, whatever the characters. */
    private static final int MOST_CHARACTERS = 250_000;

    @Override
    public String indexed(Stream<String> texts, Map<String, Set<String>> forms) {
        Map<String, Set<Integer>> places = new LinkedHashMap<>();
        int[] at = {0};
        int[] characters = {0};
        texts.forEach(text -> {
            for (Word word : Words.in(text)) {
                at[0]++;
                for (String form : forms.get(word.text())) {
                    characters[0] += places.containsKey(form) ? 0 : form.length();
                    if (characters[0] <= MOST_CHARACTERS) {
                        add(places.computeIfAbsent(form, unknown -> new LinkedHashSet<>()), at[0]);
                    }
                }
            }
            at[0]++;
        });
        return places.entrySet().stream()
                .map(entry -> "'" + entry.getKey() + "':"
                        + entry.getValue().stream().map(String::valueOf).collect(joining(",")))
                .collect(joining(" "));
    }

    private static void add(Set<Integer> places, int at) {
        if (places.size() < MOST_PLACES) {
            places.add(Math.min(at, LAST_PLACE));
        }
    }

    @Override
    public String upsert(String table, String key, int rows) {
        return "insert into " + table + " (" + key + ", generation, words) values "
                + String.join(", ", Collections.nCopies(rows, "(?, ?, cast(? as tsvector))")) + " on conflict (" + key
                + ") do update set generation = excluded.generation, words = excluded.words";
    }

    @Override
    public boolean isPlanned() {
        return true;
    }

    @Override
    public String fits(Search search, Map<String, Set<String>> forms) {
        return "w.words @@ " + query(search, forms);
    }

    /** Millionths, so that a place in the list can be told by it exactly. */
    @Override
    public String rank(Search search, Map<String, Set<String>> forms) {
        return "cast(1000000 * ts_rank(w.words, " + query(search, forms) + ", 1) as integer)";
    }

    private static String query(Search search, Map<String, Set<String>> forms) {
        return search.phrases().stream()
                .map(phrase -> phrase(phrase, forms))
                .collect(joining(" & ", "cast('", "' as tsquery)"));
    }

    private static String phrase(Phrase phrase, Map<String, Set<String>> forms) {
        return phrase.words().stream()
                .map(word ->
                        forms.get(word).stream().map(form -> "''" + form + "''").collect(joining(" | ", "(", ")")))
                .collect(joining(" <-> ", "(", ")"));
    }
}

package io.callboard.list;

import static java.util.Objects.requireNonNull;

import io.callboard.search.Words;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Which forms of a word mean the same, by the languages that the database was told of. */
final class Lexicon {

    /** By language and word; empty where the language leaves the word out. A word's stem never changes. */
    private static final Map<String, String> STEMS = new ConcurrentHashMap<>();

    /** Far more than the words of some languages; what is typed badly must not fill the memory. */
    private static final int MOST_STEMS = 200_000;

    private final EntityManager entityManager;
    private final int generation;
    private final Dialect dialect;
    private final List<String> languages;

    private Lexicon(EntityManager entityManager, int generation, String languages) {
        this.entityManager = requireNonNull(entityManager, "entityManager");
        this.generation = generation;
        this.dialect = languages == null ? new TextDialect() : new VectorDialect();
        this.languages = languages == null || languages.isEmpty() ? List.of() : Arrays.asList(languages.split(","));
    }

    /** Of this moment: the languages can be others after a restart. */
    static Lexicon of(EntityManager entityManager) {
        List<?> latest = entityManager
                .createNativeQuery("select g.id, g.languages from search_generation g order by g.id desc limit 1")
                .getResultList();
        Object[] row = (Object[]) latest.get(0);
        return new Lexicon(entityManager, ((Number) row[0]).intValue(), Objects.toString(row[1], null));
    }

    /** Counts the changes of the languages: rows of a lower one wait to be indexed. */
    int generation() {
        return generation;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Of each word itself and its stem in each language. */
    Map<String, Set<String>> forms(Collection<String> words) {
        Map<String, Set<String>> forms = new HashMap<>();
        words.forEach(word -> forms.put(word, new TreeSet<>(Set.of(word))));
        for (String language : languages) {
            learned(language, forms.keySet())
                    .forEach((word, stem) -> forms.get(word).add(stem));
        }
        return forms;
    }

    /** The stems of those words that have another one than themselves. */
    private Map<String, String> learned(String language, Set<String> words) {
        Map<String, String> stems = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String word : words) {
            String stem = STEMS.get(key(language, word));
            if (stem == null) {
                unknown.add(word);
            } else {
                stems.put(word, stem);
            }
        }
        if (!unknown.isEmpty()) {
            stems.putAll(learn(language, unknown));
        }
        stems.values().removeIf(String::isEmpty);
        return stems;
    }

    private Map<String, String> learn(String language, List<String> unknown) {
        Map<String, String> stems = new HashMap<>();
        unknown.forEach(word -> stems.put(word, ""));
        for (Object[] row : stems(language, unknown)) {
            String stem = row[1].toString();
            stems.put(row[0].toString(), Words.isPlain(stem) ? stem : "");
        }
        if (STEMS.size() + stems.size() > MOST_STEMS) {
            STEMS.clear();
        }
        stems.forEach((word, stem) -> STEMS.put(key(language, word), stem));
        return stems;
    }

    /** What the language's text search configuration makes one other word of. */
    @SuppressWarnings("unchecked")
    private List<Object[]> stems(String language, List<String> words) {
        return entityManager
                .createNativeQuery("select w.word, l.lexemes[1] from unnest(string_to_array(?1, ' ')) w(word),"
                        + " lateral (select tsvector_to_array(to_tsvector(cast(?2 as regconfig), w.word)) as lexemes) l"
                        + " where cardinality(l.lexemes) = 1 and l.lexemes[1] <> w.word")
                .setParameter(1, String.join(" ", words))
                .setParameter(2, language)
                .getResultList();
    }

    private static String key(String language, String word) {
        return language + " " + word;
    }
}

package io.callboard.list;

import static java.util.Objects.requireNonNull;

import io.callboard.search.Excerpt;
import io.callboard.search.Finder;
import io.callboard.search.Script;
import io.callboard.search.Search;
import io.callboard.search.Word;
import io.callboard.search.Words;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps what was said in rows beside them, as words that a search finds. */
public final class WordIndex {

    private final EntityManager entityManager;
    private final String table;
    private final String key;

    /**
     * @param table with the columns {@code words} and {@code generation}
     * @param key its column that holds the row's id
     */
    public WordIndex(EntityManager entityManager, String table, String key) {
        this.entityManager = requireNonNull(entityManager, "entityManager");
        this.table = requireNonNull(table, "table");
        this.key = requireNonNull(key, "key");
    }

    /** Writes them, in place of what was there; before, the rows themselves, as the words of a new one would find none. */
    public void write(Collection<Reworded> rows) {
        if (rows.isEmpty()) {
            return;
        }
        entityManager.flush();
        Lexicon lexicon = Lexicon.of(entityManager);
        Set<String> words = new LinkedHashSet<>();
        rows.forEach(row -> row.script().texts().forEach(text -> add(words, text)));
        var forms = lexicon.forms(words);
        Query query = entityManager.createNativeQuery(
                Conditions.numbered(lexicon.dialect().upsert(table, key, rows.size())));
        int number = 0;
        for (Reworded row : rows) {
            query.setParameter(++number, row.row());
            query.setParameter(++number, lexicon.generation());
            query.setParameter(++number, lexicon.dialect().indexed(row.script().texts(), forms));
        }
        query.executeUpdate();
    }

    /** The ids of some rows whose words were indexed for other languages, or not yet. */
    public List<UUID> older(int max) {
        List<?> ids = entityManager
                .createNativeQuery("select w." + key + " from " + table + " w where w.generation < ?1 order by w." + key
                        + " limit " + max)
                .setParameter(1, Lexicon.of(entityManager).generation())
                .getResultList();
        return ids.stream().map(id -> UUID.fromString(id.toString())).toList();
    }

    /** Finds in these texts what the search finds in the index. */
    public Finder finder(Search search, Collection<String> texts) {
        Set<String> words = new LinkedHashSet<>(search.words());
        texts.forEach(text -> add(words, text));
        return new Finder(search, Lexicon.of(entityManager).forms(words));
    }

    /** Where the search's words stand in what was said, by the row's id; rows that were found otherwise are left out. */
    public Map<UUID, Excerpt> excerpts(Search search, Map<UUID, Script> scripts) {
        Finder finder =
                finder(search, scripts.values().stream().flatMap(Script::texts).toList());
        Map<UUID, Excerpt> excerpts = new HashMap<>();
        scripts.forEach((row, script) -> Excerpt.of(script, finder).ifPresent(excerpt -> excerpts.put(row, excerpt)));
        return excerpts;
    }

    private static void add(Set<String> words, String text) {
        for (Word word : Words.in(text)) {
            words.add(word.text());
        }
    }
}

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps what was said in rows beside them, as words that a search finds. */
public final class WordIndex {

    /** Few enough to look at in some milliseconds. */
    private static final int STRETCH = 2000;

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

    /**
     * Looks through some rows that are over, in the order of their ids, for those whose words were indexed for other
     * languages, or not at all. Each row is looked at once on the way, however many were indexed before.
     *
     * @param listed the table of the rows
     * @param after the id behind which to begin
     * @param most of those missing
     */
    public Swept sweep(String listed, UUID after, int most) {
        List<?> rows = entityManager
                .createNativeQuery("select c.id, case when c.status in ('REGISTERED', 'ONGOING') or w.generation >= ?1"
                        + " then 0 else 1 end from (select id, status from " + listed + " where id > ?2 order by id"
                        + " limit " + STRETCH + ") c left join " + table + " w on w." + key + " = c.id order by c.id")
                .setParameter(1, Lexicon.of(entityManager).generation())
                .setParameter(2, after)
                .getResultList();
        List<UUID> missing = new ArrayList<>();
        UUID last = null;
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            last = UUID.fromString(row[0].toString());
            if (((Number) row[1]).intValue() == 1) {
                missing.add(last);
            }
            if (missing.size() == most) {
                return new Swept(missing, last);
            }
        }
        return new Swept(missing, rows.size() < STRETCH ? null : last);
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

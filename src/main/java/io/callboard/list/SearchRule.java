package io.callboard.list;

import static java.util.Objects.requireNonNull;

import io.callboard.search.Search;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows say what is looked for, by their words or by the provider's id as a whole.
 *
 * @param words the table of their words
 * @param listed the listed table
 * @param key the listed table's column with the provider's id, and the words' column with the row's id
 */
record SearchRule(String words, String listed, String key) implements Rule {

    SearchRule {
        requireNonNull(words, "words");
        requireNonNull(listed, "listed");
        requireNonNull(key, "key");
    }

    @Override
    public void narrow(Conditions conditions, List<Object> values) {
        for (Object value : values) {
            Search search = Search.of(value.toString());
            Lexicon lexicon = conditions.lexicon();
            String sql = "c.id in (select w." + key + " from " + words + " w where "
                    + lexicon.dialect().fits(search, lexicon.forms(search.words()));
            if (search.id().isEmpty()) {
                conditions.add(sql + ")", List.of());
            } else {
                conditions.add(
                        sql + " union all select i.id from " + listed + " i where i." + key + " = ?)",
                        List.of(search.id().get()));
            }
        }
    }

    /**
     * The rows that fit the conditions, the newest of them as many as are ranked: id, time and rank.
     *
     * @param where see {@link Conditions#where()}
     */
    String ranked(Lexicon lexicon, Search search, String where, int most) {
        Map<String, Set<String>> forms = lexicon.forms(search.words());
        return "(select c.id, c.occurred_at, coalesce(" + lexicon.dialect().rank(search, forms)
                + ", 0) as best from " + listed + " c left join " + words + " w on w." + key + " = c.id" + where
                + " order by c.occurred_at desc, c.id desc limit " + most + ")";
    }
}

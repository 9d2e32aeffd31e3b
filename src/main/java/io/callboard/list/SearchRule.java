package io.callboard.list;

import static java.util.Objects.requireNonNull;

import io.callboard.search.Search;
import java.util.List;

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
        values.forEach(value -> conditions.say(Search.of(value.toString())));
    }

    /**
     * All rows that say it, as a statement that selects their {@code id}.
     *
     * @param fits the condition of its words, see {@link Dialect#fits}
     * @param search a question mark stands for its id, when it has one
     */
    String sayingIt(String fits, Search search) {
        return "select w." + key + " as id from " + words + " w where " + fits
                + (search.id().isEmpty() ? "" : " union all select i.id from " + listed + " i where i." + key + " = ?");
    }

    /** The condition that one row of {@code c} says it, for rows that are looked at one after the other; the same of both. */
    String saidByIt(String fits, Search search) {
        String said = "coalesce((select " + fits + " from " + words + " w where w." + key + " = c.id), false)";
        return search.id().isEmpty() ? said : "(" + said + " or c." + key + " = ?)";
    }

    /**
     * The rows that fit, the newest of them as many as are ranked: id, time and rank.
     *
     * @param rank see {@link Dialect#rank}
     */
    String ranked(Relation relation, String rank, int most) {
        return "(select c.id, c.occurred_at, coalesce(" + rank + ", 0) as best from " + relation.from() + " left join "
                + words + " w on w." + key + " = c.id" + relation.conditions().where()
                + " order by c.occurred_at desc, c.id desc limit " + most + ")";
    }
}

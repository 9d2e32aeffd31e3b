package io.callboard.list;

import static java.util.Objects.requireNonNull;

import io.callboard.search.Search;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the rows that say what is looked for in the way that costs least. While they are few they are told one by one. Where
 * they are many, a page is soon full from the newest row on, and what would have to read all of them looks at the newest
 * {@link #NEWEST} rows alone. The database itself knows how frequent words are, but not how frequent phrases are, or words
 * beside other conditions, and takes seconds where it is mistaken.
 */
final class Seeker {

    /** So many are told one by one. */
    private static final int FEW = 5000;

    /** Rows that are looked through where many say it. */
    private static final int NEWEST = 10_000;

    /** So many of these say what is said often. */
    private static final int OFTEN = 30;

    private static final String ONE_OF = "c.id = any(cast(? as uuid[]))";

    private final EntityManager entityManager;
    private final Fields fields;
    private final int few;
    private final int newest;
    private final int often;
    private final Map<Search, Way> ways = new HashMap<>();
    private Lexicon lexicon;

    /** @param fields of the listed table */
    Seeker(EntityManager entityManager, Fields fields) {
        this(entityManager, fields, FEW, NEWEST, OFTEN);
    }

    Seeker(EntityManager entityManager, Fields fields, int few, int newest, int often) {
        this.entityManager = requireNonNull(entityManager, "entityManager");
        this.fields = requireNonNull(fields, "fields");
        this.few = few;
        this.newest = newest;
        this.often = often;
    }

    /**
     * How the rows of a search are found.
     *
     * @param few their ids as the database writes them; null when they are many, or not looked for before
     * @param many whether there are so many that they are found soonest from the newest row on
     * @param least so many there are, at least
     */
    private record Way(String few, boolean many, long least) {}

    /** The conditions of that filter, in the words of this database. */
    Conditions conditions(Filter filter) {
        return filter.narrow(new Conditions(this::narrow));
    }

    /** The same for a count of all rows, which gains nothing from the newest ones. */
    Conditions whole(Filter filter) {
        return filter.narrow(new Conditions((conditions, search) ->
                narrow(conditions, search, new Way(way(search).few(), false, 0))));
    }

    /** The rows that fit that filter, for what reads some of them in their order. */
    Relation inOrder(Filter filter) {
        Optional<Search> search = filter.search();
        if (search.isEmpty() || way(search.get()).few() == null) {
            return new Relation(fields.table() + " c", conditions(filter), null, false);
        }
        Conditions few = new Conditions().add(ONE_OF, List.of(way(search.get()).few()));
        // The offset keeps the database from looking for some of them in the order of all rows
        String from = "(select c.* from " + fields.table() + " c" + few.where() + " offset 0) c";
        return new Relation(from, conditions(filter.without(fields.searched())), few, false);
    }

    /** The rows that fit that filter, for what reads all of them. */
    Relation relation(Filter filter) {
        Optional<Search> search = filter.search();
        if (search.isEmpty() || !way(search.get()).many()) {
            return inOrder(filter);
        }
        Conditions others = conditions(filter.without(fields.searched()));
        Conditions words = new Conditions(this::narrow);
        narrow(words, search.get());
        return new Relation(newest(others), words, others, true);
    }

    /** How many rows are looked through at most, where that is not all of them. */
    int newest() {
        return newest;
    }

    /** So many rows say it, at least; 0 when it is not known. */
    long least(Search search) {
        return way(search).least();
    }

    /** How well a row of {@code w} fits, as a whole number. */
    String rank(Search search) {
        return lexicon().dialect().rank(search, forms(search));
    }

    private void narrow(Conditions conditions, Search search) {
        narrow(conditions, search, way(search));
    }

    private void narrow(Conditions conditions, Search search, Way way) {
        SearchRule rule = fields.search().orElseThrow();
        List<?> id = search.id().map(List::of).orElse(List.of());
        if (way.few() != null) {
            conditions.add(ONE_OF, List.of(way.few()));
        } else if (way.many()) {
            conditions.add(rule.saidByIt(fits(search), search), id);
        } else {
            conditions.add("c.id in (" + rule.sayingIt(fits(search), search) + ")", id);
        }
    }

    private Way way(Search search) {
        // Not computeIfAbsent: finding out asks for conditions of its own
        Way way = ways.get(search);
        if (way == null) {
            way = found(search);
            ways.put(search, way);
        }
        return way;
    }

    /** Frequent words may be rare together, which only the rows themselves tell; to look for all of them takes long. */
    private Way found(Search search) {
        if (!lexicon().dialect().isPlanned()) {
            return new Way(null, false, 0);
        }
        if (isSaidOften(search)) {
            return new Way(null, true, 0);
        }
        SearchRule rule = fields.search().orElseThrow();
        // Without the fence all rows are read for what the database takes for frequent
        Query ids = entityManager.createNativeQuery(Conditions.numbered("with found as materialized ("
                + rule.sayingIt(fits(search), search) + ") select count(*), cast(array_agg(r.id) as text) from"
                + " (select f.id from found f limit " + (few + 1) + ") r"));
        search.id().ifPresent(id -> ids.setParameter(1, id));
        Object[] found = (Object[]) ids.getSingleResult();
        long count = ((Number) found[0]).longValue();
        if (count > few) {
            return new Way(null, true, few);
        }
        return new Way(found[1] == null ? "{}" : found[1].toString(), false, count);
    }

    private boolean isSaidOften(Search search) {
        Conditions words = new Conditions();
        narrow(words, search, new Way(null, true, 0));
        Object count = words.bind(
                        entityManager.createNativeQuery(Conditions.numbered("select count(*) from (select 1 from "
                                + newest(new Conditions()) + words.where() + " limit " + often + ") r")))
                .getSingleResult();
        return ((Number) count).longValue() == often;
    }

    private String newest(Conditions conditions) {
        return "(select c.* from " + fields.table() + " c" + conditions.where() + " order by " + fields.moment()
                + " desc, c.id desc limit " + newest + ") c";
    }

    private String fits(Search search) {
        return lexicon().dialect().fits(search, forms(search));
    }

    private Map<String, Set<String>> forms(Search search) {
        return lexicon().forms(search.words());
    }

    private Lexicon lexicon() {
        if (lexicon == null) {
            lexicon = Lexicon.of(entityManager);
        }
        return lexicon;
    }
}

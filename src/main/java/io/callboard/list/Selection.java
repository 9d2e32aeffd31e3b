package io.callboard.list;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what lists need from the rows that fit a filter: the keys of a page, counts, what is new. */
public final class Selection {

    private final EntityManager entityManager;
    private final Filter filter;
    private final Seeker seeker;

    public Selection(EntityManager entityManager, Filter filter) {
        this(entityManager, filter, new Seeker(entityManager, filter.fields()));
    }

    Selection(EntityManager entityManager, Filter filter, Seeker seeker) {
        this.entityManager = requireNonNull(entityManager, "entityManager");
        this.filter = requireNonNull(filter, "filter");
        this.seeker = requireNonNull(seeker, "seeker");
    }

    /**
     * One page.
     *
     * @param place null for the first page
     * @param now when the reader begins, if it is the first
     * @param rows reads the rows of some ids, in any order
     * @param id of a row
     */
    public <R> Slice<R> page(
            Order order, Place place, int size, Instant now, Function<List<UUID>, List<R>> rows, Function<R, UUID> id) {
        boolean backward = place != null && place.backward();
        List<Key> keys = keys(order, place, size + 1);
        boolean more = keys.size() > size;
        List<Key> shown = new ArrayList<>(more ? keys.subList(0, size) : keys);
        if (backward) {
            Collections.reverse(shown);
        }
        int number = place == null ? 1 : place.number();
        Instant since = place == null ? now : place.since();
        boolean before = backward ? more : place != null;
        boolean after = backward || more;
        Place previous = before && !shown.isEmpty()
                ? new Place(order.name(), order.ascending(), Math.max(1, number - 1), since, true, shown.get(0))
                : null;
        Place next = after && !shown.isEmpty()
                ? new Place(order.name(), order.ascending(), number + 1, since, false, shown.get(shown.size() - 1))
                : null;
        return new Slice<>(inOrder(shown, rows, id), number, since, previous, next);
    }

    /** The same page, and how all rows are spread: what is looked for is found once for both, see {@link Seeker}. */
    public <R> Listed<R> list(
            Order order, Place place, int size, Instant now, Function<List<UUID>, List<R>> rows, Function<R, UUID> id) {
        return new Listed<>(page(order, place, size, now, rows, id), tally());
    }

    /**
     * The rows before and after a row of the listed table, whether or not it fits the filter itself.
     *
     * @param row its id
     * @param rows reads the rows of some ids, in any order
     * @param id of a row
     */
    public <R> Neighbours<R> neighbours(
            Order asked, UUID row, Function<List<UUID>, List<R>> rows, Function<R, UUID> id) {
        Order order = known(asked);
        Optional<Key> key = order.isByRank() ? ranked(order, row) : key(order, row);
        return new Neighbours<>(
                key.flatMap(known -> beside(known, order, true, rows, id)).orElse(null),
                key.flatMap(known -> beside(known, order, false, rows, id)).orElse(null));
    }

    private Optional<Key> key(Order order, UUID row) {
        Conditions itself = new Conditions().add("c.id = ?", row);
        String sql = "select " + columns(order) + " from " + filter.fields().table() + " c" + itself.where();
        return rows(sql, itself).stream().map(Selection::key).findFirst();
    }

    /** Only what fits has a rank. */
    private Optional<Key> ranked(Order order, UUID row) {
        return keys(order, new Stretch(new Conditions().add("c.id = ?", row), "c.id"), 1).stream()
                .findFirst();
    }

    /** Without words there is no rank. */
    private Order known(Order asked) {
        return asked.isByRank() && filter.search().isEmpty() ? asked.byTime() : asked;
    }

    private <R> Optional<R> beside(
            Key key, Order order, boolean backward, Function<List<UUID>, List<R>> rows, Function<R, UUID> id) {
        Place place = new Place(order.name(), order.ascending(), 1, key.at(), backward, key);
        return inOrder(keys(order, place, 1), rows, id).stream().findFirst();
    }

    private static <R> List<R> inOrder(List<Key> keys, Function<List<UUID>, List<R>> rows, Function<R, UUID> id) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<UUID, R> byId =
                rows.apply(keys.stream().map(Key::id).toList()).stream().collect(Collectors.toMap(id, row -> row));
        return keys.stream()
                .map(key -> byId.get(key.id()))
                .filter(row -> row != null)
                .toList();
    }

    /**
     * Some rows of a walk through all of them, those that came to be known last first: a row's id never changes, so no
     * row is met twice or left out, whatever arrives or changes meanwhile.
     *
     * @param before the portion before told it; null for the first
     * @param rows reads the rows of some ids, in any order
     * @param id of a row
     */
    public <R> Portion<R> portion(UUID before, int most, Function<List<UUID>, List<R>> rows, Function<R, UUID> id) {
        Relation all = seeker.inOrder(filter);
        Relation rest = before == null ? all : all.and(new Conditions().add("c.id < ?", before));
        String sql = "select c.id, " + filter.fields().moment() + " from " + rest.sql() + " order by c.id desc limit "
                + most;
        List<Key> keys = rows(sql, rest.values()).stream().map(Selection::key).toList();
        UUID last = keys.size() < most ? null : keys.get(most - 1).id();
        return new Portion<>(inOrder(keys, rows, id), last);
    }

    private List<Key> keys(Order asked, Place place, int max) {
        Order order = known(asked);
        List<Key> keys = new ArrayList<>();
        for (Stretch stretch : Stretch.of(order, place, filter.fields().moment())) {
            if (keys.size() < max) {
                keys.addAll(keys(order, stretch, max - keys.size()));
            }
        }
        return keys;
    }

    private List<Key> keys(Order order, Stretch stretch, int max) {
        Conditions conditions;
        String from;
        if (order.isByRank()) {
            Relation relation = seeker.relation(filter);
            SearchRule rule = filter.fields().search().orElseThrow();
            from = rule.ranked(relation, seeker.rank(filter.search().orElseThrow()), Order.MOST_RANKED) + " c"
                    + stretch.conditions().where();
            conditions = new Conditions().add(relation.values()).add(stretch.conditions());
        } else {
            Relation relation = seeker.inOrder(filter).and(stretch.conditions());
            conditions = relation.values();
            from = relation.sql();
        }
        String sql = "select " + columns(order) + " from " + from + " order by " + stretch.order() + " limit " + max;
        return rows(sql, conditions).stream().map(Selection::key).toList();
    }

    /** Those that a key is made of. */
    private String columns(Order order) {
        return "c.id, " + filter.fields().moment() + (order.isByTime() ? "" : ", " + order.column());
    }

    private static Key key(Object[] row) {
        Object value = row.length > 2 ? row[2] : null;
        return new Key(
                UUID.fromString(row[0].toString()),
                Instant.ofEpochMilli(((Number) row[1]).longValue()),
                value == null ? null : value.toString());
    }

    /** How many rows there are, and how they are spread over the values of the counted fields. */
    public Tally tally() {
        return new Census(this, seeker, filter).tally();
    }

    /** The sums of a column for each value of a field, of all rows that fit the other fields. */
    public Map<String, Long> sums(String column, Field by) {
        Conditions conditions = conditions(filter.without(by));
        String sql = "select " + by.counted() + ", sum(" + column + ") from "
                + filter.fields().table() + " c" + conditions.where() + " group by " + by.counted();
        return rows(sql, conditions).stream()
                .filter(row -> row[0] != null)
                .collect(Collectors.toMap(row -> row[0].toString(), row -> ((Number) row[1]).longValue()));
    }

    /** How many rows have each of those values of a field, at most that many of each, of all that fit the other fields. */
    public Map<String, Long> counts(Field by, Collection<String> values, int most) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String value : values) {
            Conditions conditions = conditions(filter.without(by));
            by.rule().narrow(conditions, List.of(value));
            counts.put(value, count(conditions, most));
        }
        return counts;
    }

    /** How many rows there are, at most that many. */
    public long count(int most) {
        return count(seeker.whole(filter), most);
    }

    /** How many rows came to be known after that moment, at most that many. */
    public long newer(Instant moment, int most) {
        return count(conditions(filter).add("c.id >= ?", firstAfter(moment)), most);
    }

    /** The least id of what came to be known after that moment. */
    public static UUID firstAfter(Instant moment) {
        return new UUID((moment.toEpochMilli() + 1) << 16 | 0x7000, 0x8000000000000000L);
    }

    long count(Conditions conditions, int most) {
        return count(new Relation(filter.fields().table() + " c", conditions, null, false), most);
    }

    long count(Relation relation, int most) {
        String sql = "select count(*), 0 from (select 1 as found from " + relation.sql() + " limit " + most + ") r";
        return ((Number) rows(sql, relation.values()).get(0)[0]).longValue();
    }

    /** The conditions of that filter, in the words of this database. */
    Conditions conditions(Filter filter) {
        return seeker.conditions(filter);
    }

    /** The rows of a statement that selects more than one column; question marks stand for the conditions' values. */
    @SuppressWarnings("unchecked")
    List<Object[]> rows(String sql, Conditions conditions) {
        return conditions
                .bind(entityManager.createNativeQuery(Conditions.numbered(sql)))
                .getResultList();
    }
}

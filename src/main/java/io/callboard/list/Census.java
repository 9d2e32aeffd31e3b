package io.callboard.list;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the newest rows of a list by the values that are offered as filters. All fields that are not set are counted in
 * one go; each that is set needs one of its own, as its values are offered as if it were not.
 */
final class Census {

    private final Selection selection;
    private final Seeker seeker;
    private final Filter filter;
    private final int most;

    Census(Selection selection, Seeker seeker, Filter filter) {
        this.selection = selection;
        this.seeker = seeker;
        this.filter = filter;
        this.most = filter.search().isPresent() ? Tally.MOST_SAID : Tally.MOST;
    }

    Tally tally() {
        List<Field> counted =
                filter.fields().all().stream().filter(Field::isCounted).toList();
        List<Field> open = counted.stream().filter(field -> !filter.has(field)).toList();
        List<Object[]> groups = groups(filter, open);
        long among = groups.stream().mapToLong(Census::count).sum();
        Map<String, List<Facet>> facets = new LinkedHashMap<>();
        for (int i = 0; i < open.size(); i++) {
            facets.put(open.get(i).name(), facets(groups, 2 + 2 * i));
        }
        counted.stream()
                .filter(filter::has)
                .forEach(field -> facets.put(field.name(), facets(groups(filter.without(field), List.of(field)), 2)));
        filter.fields().all().stream()
                .filter(Field::isCountedBeside)
                .forEach(field -> facets.put(field.name(), facets(beside(field), 2)));
        return counted(among, facets);
    }

    /** Where only the newest rows are looked through, there are that many at least. */
    private Tally counted(long among, Map<String, List<Facet>> facets) {
        Relation relation = seeker.relation(filter);
        long count = among == most && most < Tally.MOST ? selection.count(relation, Tally.MOST) : among;
        if (!relation.isNewest()) {
            return new Tally(count, count == Tally.MOST, among, facets);
        }
        boolean more = selection.count(relation.within(), seeker.newest()) == seeker.newest();
        long least = more && relation.within().isEmpty()
                ? seeker.least(filter.search().orElseThrow())
                : 0;
        return new Tally(Math.max(count, least), more, among, facets);
    }

    /** Count, last time and value of a field that a row may have any number of. */
    private List<Object[]> beside(Field field) {
        Relation relation = seeker.relation(filter);
        String moment = filter.fields().moment();
        String sql = "select count(*), max(" + moment + "), " + field.counted() + ", null from (select c.source, c."
                + filter.fields().idColumn() + ", " + moment + " from " + relation.sql() + " order by " + moment
                + " desc limit "
                + most
                + ") c join " + field.beside() + " group by " + field.counted();
        return selection.rows(sql, relation.values());
    }

    /** Count, last time, then value and title of each field. */
    private List<Object[]> groups(Filter filter, List<Field> fields) {
        Relation relation = seeker.relation(filter);
        List<String> columns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            columns.add(", " + field.counted() + " as v" + i);
            names.add(", v" + i);
            if (field.title() != null) {
                columns.add(", " + field.title() + " as t" + i);
                names.add(", t" + i);
            } else {
                names.add(", null as t" + i);
            }
        }
        String groupBy =
                names.stream().filter(name -> !name.startsWith(", null")).collect(joining());
        String sql = "select count(*), max(r.moment)" + String.join("", names) + " from (select "
                + filter.fields().moment() + " as moment"
                + String.join("", columns) + " from " + relation.sql()
                + " order by " + filter.fields().moment() + " desc limit " + most + ") r"
                + (groupBy.isEmpty() ? "" : " group by " + groupBy.substring(2));
        return selection.rows(sql, relation.values());
    }

    private static long count(Object[] group) {
        return ((Number) group[0]).longValue();
    }

    private static List<Facet> facets(List<Object[]> groups, int column) {
        Map<String, Facet> facets = new LinkedHashMap<>();
        groups.stream()
                .filter(group -> group[column] != null)
                .sorted(Comparator.comparingLong(Census::last))
                .map(group -> new Facet(text(group[column]), text(group[column + 1]), count(group)))
                .forEach(facet -> facets.merge(
                        facet.value(),
                        facet,
                        (older, newer) -> new Facet(
                                older.value(),
                                newer.title() == null ? older.title() : newer.title(),
                                older.count() + newer.count())));
        return facets.values().stream()
                .sorted(Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::value))
                .toList();
    }

    private static long last(Object[] group) {
        return group[1] == null ? 0 : ((Number) group[1]).longValue();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}

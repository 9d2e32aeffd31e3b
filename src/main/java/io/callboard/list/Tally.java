package io.callboard.list;

import java.util.List;
import java.util.Map;

/**
 * How many rows fit a filter, and how they are spread.
 *
 * @param count exact below {@link #MOST}, which stands for itself and all that are more
 * @param more whether there may be more
 * @param among of how many of the newest rows the values are counted
 * @param facets by the field's name, the most frequent value first; of so many of the newest rows that fit all other fields
 */
public record Tally(long count, boolean more, long among, Map<String, List<Facet>> facets) {

    /** Beyond nobody counts row by row, and the database need not, either. */
    public static final int MOST = 10_000;

    /** The same for rows that say what is looked for: the newest of them in order cost more than any of them. */
    static final int MOST_SAID = 1000;

    /** Of nothing. */
    public static final Tally NONE = new Tally(0, false, 0, Map.of());

    public Tally {
        facets = Map.copyOf(facets);
    }

    /** Whether there are more rows than those whose values are counted. */
    public boolean isPartial() {
        return more || among < count;
    }

    /** The values of a field; none when it is not counted. */
    public List<Facet> facets(String field) {
        return facets.getOrDefault(field, List.of());
    }
}

package io.callboard.list;

import java.util.List;
import java.util.Map;

/**
 * How many rows fit a filter, and how they are spread.
 *
 * @param count exact below {@link #MOST}, which stands for itself and all that are more
 * @param more whether there may be more
 * @param facets by the field's name, the most frequent value first; of the newest {@link #MOST} rows that fit all other
 *     fields
 */
public record Tally(long count, boolean more, Map<String, List<Facet>> facets) {

    /** Beyond nobody counts row by row, and the database need not, either. */
    public static final int MOST = 10_000;

    /** Of nothing. */
    public static final Tally NONE = new Tally(0, false, Map.of());

    public Tally {
        facets = Map.copyOf(facets);
    }

    /** The values of a field; none when it is not counted. */
    public List<Facet> facets(String field) {
        return facets.getOrDefault(field, List.of());
    }
}

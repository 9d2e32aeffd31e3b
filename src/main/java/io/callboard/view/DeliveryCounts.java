package io.callboard.view;

import static java.util.Objects.requireNonNull;

import io.callboard.inbox.DeliveryStatus;
import io.callboard.list.Facet;
import io.callboard.list.Tally;
import java.util.EnumMap;
import java.util.Map;

/** How many deliveries have each status, of those that all other filters of the list show. */
public final class DeliveryCounts {

    /** Where the database did not tell. */
    static final DeliveryCounts UNKNOWN = new DeliveryCounts(Map.of(), false);

    private final Map<DeliveryStatus, Long> counts;
    private final boolean partial;

    private DeliveryCounts(Map<DeliveryStatus, Long> counts, boolean partial) {
        this.counts = requireNonNull(counts, "counts");
        this.partial = partial;
    }

    /** Of all that are stored. */
    static DeliveryCounts of(Map<DeliveryStatus, Long> counts) {
        return new DeliveryCounts(counts, false);
    }

    /** Of those that a list counts. */
    static DeliveryCounts of(Tally tally) {
        Map<DeliveryStatus, Long> counts = new EnumMap<>(DeliveryStatus.class);
        tally.facets("status").forEach(facet -> counts.put(DeliveryStatus.valueOf(facet.value()), facet.count()));
        long among = tally.facets("status").stream().mapToLong(Facet::count).sum();
        return new DeliveryCounts(counts, among >= Tally.MOST);
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    public long count(String status) {
        return counts.getOrDefault(DeliveryStatus.valueOf(status), 0L);
    }

    public long getAll() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What follows a count: a plus where there may be more, as only the newest are counted. */
    public String getMore() {
        return partial ? "+" : "";
    }
}

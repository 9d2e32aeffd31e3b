package io.callboard.view;

import static java.util.Objects.requireNonNull;

import io.callboard.inbox.DeliveryStatus;
import io.callboard.list.Facet;
import io.callboard.list.Tally;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** How many deliveries have each status, of those that all other filters of the list show; exact below 10,000. */
public final class DeliveryCounts {

    /** Where the database did not tell. */
    static final DeliveryCounts UNKNOWN = new DeliveryCounts(0, Map.of());

    /** Those that are looked at by themselves. */
    private static final Set<DeliveryStatus> TOLD = Collections.unmodifiableSet(EnumSet.of(
            DeliveryStatus.QUARANTINED,
            DeliveryStatus.DISCARDED,
            DeliveryStatus.DEAD,
            DeliveryStatus.FAILED,
            DeliveryStatus.DUPLICATE));

    private final long all;
    private final Map<DeliveryStatus, Long> counts;

    private DeliveryCounts(long all, Map<DeliveryStatus, Long> counts) {
        this.all = all;
        this.counts = requireNonNull(counts, "counts");
    }

    /**
     * As a list counts them. It looks at the newest alone, and the few that are held or dead may be long past: where there
     * are more than it looks at, each status is asked for by itself.
     *
     * @param ask tells how many have each of some statuses, at most {@link Tally#MOST} of each
     */
    static DeliveryCounts of(Tally tally, Function<Set<DeliveryStatus>, Map<DeliveryStatus, Long>> ask) {
        long all = tally.facets("status").stream().mapToLong(Facet::count).sum();
        if (all >= Tally.MOST) {
            return new DeliveryCounts(all, ask.apply(TOLD));
        }
        Map<DeliveryStatus, Long> counts = new EnumMap<>(DeliveryStatus.class);
        tally.facets("status").forEach(facet -> counts.put(DeliveryStatus.valueOf(facet.value()), facet.count()));
        return new DeliveryCounts(all, counts);
    }

    /** Whether there is any of that status. */
    public boolean isAny(String status) {
        return count(status) > 0;
    }

    /** How many there are of that status, of all for an empty text; a plus follows where there may be more. */
    public String text(String status, Figures figures) {
        if (this == UNKNOWN) {
            return "";
        }
        long count = status.isEmpty() ? all : count(status);
        return figures.count(count) + (count >= Tally.MOST ? "+" : "");
    }

    private long count(String status) {
        return counts.getOrDefault(DeliveryStatus.valueOf(status), 0L);
    }
}

package io.callboard.inbox;

import static java.util.Objects.requireNonNull;

import io.callboard.audit.Who;
import io.callboard.list.Filter;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Something to be done to many deliveries: to those of them that it can be done to.
 *
 * @param filter which, as their list shows them
 * @param picked only these of them, at most {@value #MOST_PICKED}; empty for all that the filter finds
 * @param by the user who wants it
 * @param until received then or before; null for any
 */
public record BulkOrder(Resolution what, Filter filter, Set<UUID> picked, Who by, Instant until) {

    /** The most that can be picked one by one. */
    public static final int MOST_PICKED = 100;

    public BulkOrder {
        requireNonNull(what, "what");
        requireNonNull(filter, "filter");
        picked = Set.copyOf(picked);
        requireNonNull(by, "by");
        if (picked.size() > MOST_PICKED) {
            throw new IllegalArgumentException("picked: " + picked.size());
        }
    }

    /** All that the filter finds. */
    public static BulkOrder all(Resolution what, Filter filter, Who by) {
        return new BulkOrder(what, filter, Set.of(), by, null);
    }

    /** These alone. */
    public static BulkOrder of(Resolution what, Set<UUID> picked, Who by) {
        return new BulkOrder(what, DeliveryFilter.ALL, picked, by, null);
    }

    /** The same without what came later. */
    public BulkOrder until(Instant moment) {
        return new BulkOrder(what, filter, picked, by, moment);
    }

    /** Whether both do the same, whoever wants it. */
    boolean isSameAs(BulkOrder other) {
        return what == other.what && filter.equals(other.filter) && picked.equals(other.picked);
    }
}

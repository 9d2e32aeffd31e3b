package io.callboard.inbox;

import io.callboard.list.Filter;
import io.callboard.list.Order;
import io.callboard.list.Place;
import io.callboard.list.Selection;
import io.callboard.list.Slice;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Finds the deliveries that an order is about, in order of arrival, without ever holding all of them. */
@Stateless
public class ResolvableDeliveries {

    private static final Order OLDEST_FIRST = new DeliverySort(DeliverySort.Column.RECEIVED, true).order();

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /** How many there are now. */
    public BulkCount count(BulkOrder order) {
        if (!order.what().needsBody()) {
            return new BulkCount(count(possible(order)), 0);
        }
        return new BulkCount(
                count(possible(order).and(DeliveryFilter.BODY, List.of("TRUE"))),
                count(possible(order).and(DeliveryFilter.BODY, List.of("FALSE"))));
    }

    /**
     * Those that come next.
     *
     * @param place where those before ended; null for the first
     * @param until received then or before
     * @param max the most to return
     */
    public Slice<UUID> after(BulkOrder order, Place place, Instant until, int max) {
        Filter possible = possible(order.until(until));
        Filter wanted = order.what().needsBody() ? possible.and(DeliveryFilter.BODY, List.of("TRUE")) : possible;
        return new Selection(entityManager, wanted)
                .page(OLDEST_FIRST, place, max, until, ids -> ids, Function.identity());
    }

    private static Filter possible(BulkOrder order) {
        Filter possible = order.filter()
                .and(
                        DeliveryFilter.POSSIBLE,
                        order.what().from().stream().map(Enum::name).toList());
        Filter arrived = order.until() == null
                ? possible
                : possible.and(DeliveryFilter.ARRIVED, List.of(order.until().toEpochMilli()));
        return order.picked().isEmpty() ? arrived : arrived.and(DeliveryFilter.PICKED, List.copyOf(order.picked()));
    }

    private long count(Filter filter) {
        return new Selection(entityManager, filter).count(Integer.MAX_VALUE);
    }
}

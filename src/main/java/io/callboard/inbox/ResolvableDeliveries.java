package io.callboard.inbox;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;

/** Finds the deliveries that an order is about, in order of arrival, without ever holding all of them. */
@Stateless
public class ResolvableDeliveries {

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /** How many there are now. */
    public BulkCount count(BulkOrder order) {
        if (!order.what().needsBody()) {
            return new BulkCount(count(new DeliveryConditions(order.filter()).of(order)), 0);
        }
        return new BulkCount(
                count(new DeliveryConditions(order.filter()).of(order).withBody()),
                count(new DeliveryConditions(order.filter()).of(order).withoutBody()));
    }

    /**
     * Those that come next.
     *
     * @param until received then or before
     * @param max the most to return
     */
    public List<Place> after(BulkOrder order, Place last, Instant until, int max) {
        DeliveryConditions conditions =
                new DeliveryConditions(order.filter()).of(order).between(last, until);
        if (order.what().needsBody()) {
            conditions.withBody();
        }
        return bind(
                        entityManager.createQuery(
                                "select d.receivedAt, d.id from Delivery d" + conditions.where()
                                        + " order by d.receivedAt, d.id",
                                Object[].class),
                        conditions)
                .setMaxResults(max)
                .getResultStream()
                .map(Place::of)
                .toList();
    }

    private long count(DeliveryConditions conditions) {
        return bind(
                        entityManager.createQuery(
                                "select count(d.id) from Delivery d" + conditions.where(), Long.class),
                        conditions)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, DeliveryConditions conditions) {
        conditions.parameters().forEach(query::setParameter);
        return query;
    }
}

package io.callboard.inbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Raw bodies whose retention is over. Each method is one transaction, committed when it returns. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OldBodies {

    /** Nothing more is done about these unless somebody wants it. */
    private static final List<DeliveryStatus> DONE =
            List.of(DeliveryStatus.PROCESSED, DeliveryStatus.DUPLICATE, DeliveryStatus.DEAD, DeliveryStatus.DISCARDED);

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /**
     * Those that come next, oldest first.
     *
     * @param limit received before
     * @param max the most to return
     */
    public List<Place> after(Place last, Instant limit, int max) {
        return entityManager
                .createQuery(
                        "select d.receivedAt, d.id from Delivery d where d.receivedAt >= :at and d.receivedAt < :limit"
                                + " and (d.receivedAt > :at or d.id > :id) and d.status in :done and d.body is not null"
                                + " order by d.receivedAt, d.id",
                        Object[].class)
                .setParameter("at", last.receivedAt())
                .setParameter("id", last.id())
                .setParameter("limit", limit)
                .setParameter("done", DONE)
                .setMaxResults(max)
                .getResultStream()
                .map(Place::of)
                .toList();
    }

    /**
     * Forgets them. A replay may have made one wait again since it was looked for: that one keeps its body.
     *
     * @return how many
     */
    public int forget(List<Place> old) {
        return entityManager
                .createQuery("update Delivery d set d.body = null where d.id in :ids and d.status in :done")
                .setParameter("ids", old.stream().map(Place::id).toList())
                .setParameter("done", DONE)
                .executeUpdate();
    }
}

package io.callboard.inbox;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Tells from which addresses deliveries are held. */
@Stateless
public class HeldDeliveries {

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /**
     * So many deliveries are held from that address.
     *
     * @param count at least 1
     */
    public record Held(String address, long count) {}

    /** The addresses that most are held from, those first; at most so many. */
    public List<Held> byAddress(int max) {
        return since(Instant.EPOCH, max);
    }

    /** The same, of those that were received after that moment. */
    public List<Held> since(Instant moment, int max) {
        return entityManager
                .createQuery(
                        "select d.remoteAddress, count(d.id) as held from Delivery d"
                                + " where d.status = :held and d.receivedAt > :moment"
                                + " group by d.remoteAddress order by held desc, d.remoteAddress",
                        Object[].class)
                .setParameter("held", DeliveryStatus.QUARANTINED)
                .setParameter("moment", moment)
                .setMaxResults(max)
                .getResultStream()
                .map(row -> new Held((String) row[0], (Long) row[1]))
                .toList();
    }
}

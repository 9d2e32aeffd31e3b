package io.callboard.inbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Deliveries that wait and that nobody took in time: received ones after their grace, failed ones after their pause. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DueDeliveries {

    private static final Set<DeliveryStatus> WAITING = DeliveryStatus.before(DeliveryStatus.PROCESSED);

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /** Makes every received delivery due now: whoever was to project it may have stopped with the server. */
    public int hurry(Instant now) {
        return entityManager
                .createQuery(
                        "update Delivery d set d.nextAttemptAt = :now where d.status = :received and d.nextAttemptAt > :now")
                .setParameter("now", now)
                .setParameter("received", DeliveryStatus.RECEIVED)
                .executeUpdate();
    }

    /**
     * Takes those that were due first, each for one node: they are due again after the grace.
     *
     * @return their ids, in order; fewer than {@code max} when no more are due or another node took some
     */
    public List<UUID> take(Instant now, int max) {
        List<UUID> taken = new ArrayList<>();
        for (Object[] due : firstDue(now, max)) {
            int mine = entityManager
                    .createQuery("update Delivery d set d.nextAttemptAt = :later"
                            + " where d.id = :id and d.nextAttemptAt = :seen and d.status in :waiting")
                    .setParameter("later", now.plus(DeliveryStore.GRACE))
                    .setParameter("id", due[0])
                    .setParameter("seen", due[1])
                    .setParameter("waiting", WAITING)
                    .executeUpdate();
            if (mine > 0) {
                taken.add((UUID) due[0]);
            }
        }
        return taken;
    }

    private List<Object[]> firstDue(Instant now, int max) {
        return entityManager
                .createQuery(
                        "select d.id, d.nextAttemptAt from Delivery d where d.status in :waiting"
                                + " and d.nextAttemptAt <= :now order by d.nextAttemptAt, d.id",
                        Object[].class)
                .setParameter("waiting", WAITING)
                .setParameter("now", now)
                .setMaxResults(max)
                .getResultList();
    }
}

package io.callboard.inbox;

import io.callboard.event.Subject;
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
import java.util.random.RandomGenerator;

/** Deliveries that wait and that nobody took in time: received ones after their grace, failed ones after their pause. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DueDeliveries {

    private static final Set<DeliveryStatus> WAITING = DeliveryStatus.before(DeliveryStatus.PROCESSED);

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    RandomGenerator random = RandomGenerator.getDefault();

    /**
     * Makes every received delivery due, in the order of arrival: whoever was to project it may have stopped with the
     * server.
     */
    public int hurry(Instant now) {
        return entityManager
                .createQuery("update Delivery d set d.nextAttemptAt = d.receivedAt"
                        + " where d.status = :received and d.nextAttemptAt > :now")
                .setParameter("now", now)
                .setParameter("received", DeliveryStatus.RECEIVED)
                .executeUpdate();
    }

    /**
     * Takes those that were due first, each for one node: they are due again after the grace.
     *
     * @return those taken, received ones before failed ones; fewer than {@code max} when no more are due or another
     *     node took some
     */
    public List<Announceable> take(Instant now, int max) {
        List<Announceable> due = new ArrayList<>(firstDue(DeliveryStatus.RECEIVED, now, max));
        if (due.size() < max) {
            due.addAll(firstDue(DeliveryStatus.FAILED, now, max - due.size()));
        }
        return due.isEmpty() ? due : taken(due, now);
    }

    private List<Announceable> taken(List<Announceable> due, Instant now) {
        // Not exactly as long as another's, which tells them apart
        Instant later = now.plus(DeliveryStore.GRACE).minusMillis(random.nextInt(1000));
        List<UUID> ids = DeliveryStore.padded(due.stream().map(Announceable::id).toList());
        int mine = entityManager
                .createQuery("update Delivery d set d.nextAttemptAt = :later"
                        + " where d.id in :ids and d.nextAttemptAt <= :now and d.status in :waiting")
                .setParameter("later", later)
                .setParameter("ids", ids)
                .setParameter("now", now)
                .setParameter("waiting", WAITING)
                .executeUpdate();
        if (mine == due.size()) {
            return due;
        }
        Set<UUID> taken = Set.copyOf(entityManager
                .createQuery("select d.id from Delivery d where d.id in :ids and d.nextAttemptAt = :later", UUID.class)
                .setParameter("ids", ids)
                .setParameter("later", later)
                .getResultList());
        // More than mine: by chance another node's time is the same. What I took is due again after the grace
        return taken.size() > mine
                ? List.of()
                : due.stream().filter(each -> taken.contains(each.id())).toList();
    }

    /** By the index alone, however many wait: it has the status first, and the query asks for one. */
    private List<Announceable> firstDue(DeliveryStatus status, Instant now, int max) {
        return entityManager
                .createQuery(
                        "select d.id, d.source, d.subject, d.subjectId, d.event, d.receivedAt, d.bodyLength from Delivery d"
                                + " where d.status = :status and d.nextAttemptAt <= :now"
                                + " order by d.status, d.nextAttemptAt",
                        Object[].class)
                .setParameter("status", status)
                .setParameter("now", now)
                .setMaxResults(max)
                .getResultStream()
                .map(row -> new Announceable(
                        (UUID) row[0],
                        (String) row[1],
                        (Subject) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Instant) row[5],
                        (Long) row[6]))
                .toList();
    }
}

package io.callboard.inbox;

import io.callboard.event.Subject;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where stored deliveries are looked up. Lists select rows, never a body. */
@Stateless
public class DeliveryRepository {

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    public Optional<Delivery> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Delivery.class, id));
    }

    /**
     * One page of a list.
     *
     * @param first how many to skip, from 0
     * @param max the most to return
     */
    public List<DeliveryRow> list(DeliveryFilter filter, DeliverySort sort, int first, int max) {
        return rows(rowQuery(new DeliveryConditions(filter), sort)
                .setFirstResult(first)
                .setMaxResults(max));
    }

    public long count(DeliveryFilter filter) {
        DeliveryConditions conditions = new DeliveryConditions(filter);
        return bind(
                        entityManager.createQuery(
                                "select count(d.id) from Delivery d" + conditions.where(), Long.class),
                        conditions)
                .getSingleResult();
    }

    /**
     * The next deliveries of a list of newest first.
     *
     * @param at when the last delivery seen was received; null from the newest
     * @param id that delivery's id; null from the newest
     * @param max the most to return
     */
    public List<DeliveryRow> olderThan(DeliveryFilter filter, Instant at, UUID id, int max) {
        return rows(rowQuery(new DeliveryConditions(filter).olderThan(at, id), DeliverySort.NEWEST_FIRST)
                .setMaxResults(max));
    }

    /** All deliveries about one call or chat, oldest first. */
    public List<DeliveryRow> ofSubject(String source, Subject subject, String subjectId) {
        DeliveryFilter filter = new DeliveryFilter(source, null, null, subject, subjectId, null, null, null, null);
        return rows(rowQuery(new DeliveryConditions(filter), new DeliverySort(DeliverySort.Column.RECEIVED, true)));
    }

    /** How many deliveries have each status; every status is there. */
    public Map<DeliveryStatus, Long> countByStatus() {
        Map<DeliveryStatus, Long> counts = new EnumMap<>(DeliveryStatus.class);
        for (DeliveryStatus status : DeliveryStatus.values()) {
            counts.put(status, 0L);
        }
        entityManager
                .createQuery("select d.status, count(d.id) from Delivery d group by d.status", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((DeliveryStatus) row[0], (Long) row[1]));
        return counts;
    }

    /** When the newest delivery was received; empty when there is none. */
    public Optional<Instant> lastReceivedAt() {
        return Optional.ofNullable(entityManager
                .createQuery("select max(d.receivedAt) from Delivery d", Instant.class)
                .getSingleResult());
    }

    private TypedQuery<Object[]> rowQuery(DeliveryConditions conditions, DeliverySort sort) {
        return bind(
                entityManager.createQuery(
                        "select " + DeliveryRow.COLUMNS + " from Delivery d" + conditions.where() + " order by "
                                + sort.items(),
                        Object[].class),
                conditions);
    }

    private static List<DeliveryRow> rows(TypedQuery<Object[]> query) {
        return query.getResultList().stream().map(DeliveryRow::of).toList();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, DeliveryConditions conditions) {
        conditions.parameters().forEach(query::setParameter);
        return query;
    }
}

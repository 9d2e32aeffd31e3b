package io.callboard.inbox;

import io.callboard.event.Subject;
import io.callboard.list.Filter;
import io.callboard.list.Place;
import io.callboard.list.Selection;
import io.callboard.list.Slice;
import io.callboard.list.Tally;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * One page of the list.
     *
     * @param place null for the first page
     * @param now when the reader begins, if it is the first
     */
    public Slice<DeliveryRow> page(Filter filter, DeliverySort sort, Place place, int size, Instant now) {
        return new Selection(entityManager, filter).page(sort.order(), place, size, now, this::rows, DeliveryRow::id);
    }

    private List<DeliveryRow> rows(List<UUID> ids) {
        return rows(entityManager
                .createQuery("select " + DeliveryRow.COLUMNS + " from Delivery d where d.id in :ids", Object[].class)
                .setParameter("ids", ids));
    }

    /** How many there are, and how they are spread. */
    public Tally tally(Filter filter) {
        return new Selection(entityManager, filter).tally();
    }

    /** How many there are, at most that many. */
    public long count(Filter filter, int most) {
        return new Selection(entityManager, filter).count(most);
    }

    /** How many of them came to be known after that moment, at most that many. */
    public long newer(Filter filter, Instant moment, int most) {
        return new Selection(entityManager, filter).newer(moment, most);
    }

    /** All deliveries about one call or chat, oldest first. */
    public List<DeliveryRow> ofSubject(String source, Subject subject, String subjectId) {
        return rows(entityManager
                .createQuery(
                        "select " + DeliveryRow.COLUMNS + " from Delivery d where d.source = :source"
                                + " and d.subject = :subject and d.subjectId = :subjectId order by d.receivedAt, d.id",
                        Object[].class)
                .setParameter("source", source)
                .setParameter("subject", subject)
                .setParameter("subjectId", subjectId));
    }

    /** How many have each of those statuses, at most that many of each, of those that all other filters show. */
    public Map<DeliveryStatus, Long> countByStatus(Filter filter, Set<DeliveryStatus> statuses, int most) {
        Map<DeliveryStatus, Long> counts = new EnumMap<>(DeliveryStatus.class);
        new Selection(entityManager, filter)
                .counts(
                        DeliveryFilter.FIELDS.get("status"),
                        statuses.stream().map(Enum::name).toList(),
                        most)
                .forEach((status, count) -> counts.put(DeliveryStatus.valueOf(status), count));
        return counts;
    }

    /** When the newest delivery was received; empty when there is none. */
    public Optional<Instant> lastReceivedAt() {
        return Optional.ofNullable(entityManager
                .createQuery("select max(d.receivedAt) from Delivery d", Instant.class)
                .getSingleResult());
    }

    private static List<DeliveryRow> rows(TypedQuery<Object[]> query) {
        return query.getResultList().stream().map(DeliveryRow::of).toList();
    }
}

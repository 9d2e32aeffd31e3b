package io.callboard.audit;

import io.callboard.list.Filter;
import io.callboard.list.Place;
import io.callboard.list.Portion;
import io.callboard.list.Selection;
import io.callboard.list.Slice;
import io.callboard.list.Tally;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where it is kept what was done. */
@Stateless
public class AuditRepository {

    private static final String ROWS = """
            select new io.callboard.audit.AuditRow(a.id, a.occurredAt, a.deed, a.outcome, a.who, a.role, a.address,
              a.kind, a.source, a.object, a.count, a.detail, a.reason, a.before, a.after)
            from AuditEntry a where a.id in :ids""";

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /** A note and its moment. */
    public record Dated(Note note, Instant at) {}

    /** Writes all of them or none, whatever becomes of the caller's own transaction. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void write(List<Dated> notes) {
        notes.forEach(dated -> AuditEntry.write(entityManager, dated.note(), dated.at()));
    }

    /**
     * One page of the list.
     *
     * @param place null for the first page
     * @param now when the reader begins, if it is the first
     */
    public Slice<AuditRow> page(Filter filter, boolean ascending, Place place, int size, Instant now) {
        return new Selection(entityManager, filter)
                .page(AuditFilter.order(ascending), place, size, now, this::rows, AuditRow::id);
    }

    /** Some of all that fit, see {@link Selection#portion}; {@code id} is null for the first. */
    public Portion<AuditRow> before(Filter filter, UUID id, int most) {
        return new Selection(entityManager, filter).portion(id, most, this::rows, AuditRow::id);
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

    private List<AuditRow> rows(List<UUID> ids) {
        return entityManager
                .createQuery(ROWS, AuditRow.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}

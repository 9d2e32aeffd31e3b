package io.callboard.relay;

import io.callboard.audit.AuditEntry;
import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.audit.Who;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Messages that were relayed or given up: to be forgotten, or to be relayed once more. Each method is one transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RelayedMessages {

    private static final String RELAYED =
            " m.sequence <= (select d.relayedSequence from Destination d where d.name = m.destination)";

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /**
     * Deletes relayed messages of changes before that moment.
     *
     * @return how many, {@code max} when there may be more
     */
    public int forget(Instant limit, int max) {
        List<UUID> old = entityManager
                .createQuery(
                        "select m.id from OutboxMessage m where m.changedAt < :limit and m.deadAt is null and" + RELAYED
                                + " order by m.changedAt",
                        UUID.class)
                .setParameter("limit", limit)
                .setMaxResults(max)
                .getResultList();
        return old.isEmpty()
                ? 0
                : entityManager
                        .createQuery(
                                "delete from OutboxMessage m where m.id in :ids and m.deadAt is null and" + RELAYED)
                        .setParameter("ids", old)
                        .executeUpdate();
    }

    /** How many there are to be relayed once more, with numbers up to that one. */
    public long count(ReplayFilter filter, long upTo) {
        return bind(
                        entityManager.createQuery(
                                "select count(m) from OutboxMessage m where" + RELAYED + " and m.sequence <= :upTo"
                                        + filter.conditions(),
                                Long.class),
                        filter)
                .setParameter("upTo", upTo)
                .getSingleResult();
    }

    /** The last number that was relayed to that destination, or given up. */
    public long relayedSequence(String destination) {
        Destination found = entityManager.find(Destination.class, destination);
        return found == null ? 0 : found.getRelayedSequence();
    }

    /**
     * Has messages relayed once more, under new numbers, in the order of their changes.
     *
     * @param upTo only those with numbers up to this one: what is replayed gets a higher one, and is not taken again
     * @param who wants it
     * @param at when
     * @return how many, {@code max} when there may be more
     */
    public int replay(String destination, ReplayFilter filter, long upTo, int max, Who who, Instant at) {
        List<UUID> chosen = bind(
                        entityManager.createQuery(
                                "select m.id from OutboxMessage m where m.destination = :name and m.sequence <= :upTo"
                                        + filter.conditions() + " order by m.sequence",
                                UUID.class),
                        filter)
                .setParameter("name", destination)
                .setParameter("upTo", upTo)
                .setMaxResults(max)
                .getResultList();
        if (chosen.isEmpty()) {
            return 0;
        }
        int replayed = entityManager
                .createQuery("update OutboxMessage m set m.sequence = null, m.deadAt = null,"
                        + " m.lastError = null, m.attempts = 0, m.replayed = true"
                        + " where m.id in :ids and m.sequence <= :upTo")
                .setParameter("ids", chosen)
                .setParameter("upTo", upTo)
                .executeUpdate();
        Note note = Note.done(Deed.MESSAGE_REPLAYED, who, Target.several(Target.Kind.MESSAGE));
        AuditEntry.write(entityManager, note.counted(replayed).with(filter.told()), at);
        return replayed;
    }

    private static <Q extends Query> Q bind(Q query, ReplayFilter filter) {
        filter.parameters().forEach(query::setParameter);
        return query;
    }
}

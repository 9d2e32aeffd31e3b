package io.callboard.rejection;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes and forgets tallies. Each method is one transaction, committed when it returns. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RejectionStore {

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /**
     * Stores each as it is, over an earlier state of it; doing so twice changes nothing.
     *
     * @throws CannotCountRejectionsException when the database does not take them
     */
    public void write(List<RejectionTally> tallies) {
        try {
            write(entityManager, tallies);
        } catch (PersistenceException e) {
            throw new CannotCountRejectionsException(e);
        }
    }

    static void write(EntityManager entityManager, List<RejectionTally> tallies) {
        List<UUID> ids = tallies.stream().map(RejectionTally::getId).toList();
        Map<UUID, RejectionTally> stored = entityManager
                .createQuery("select t from RejectionTally t where t.id in :ids", RejectionTally.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toMap(RejectionTally::getId, identity()));
        for (RejectionTally tally : tallies) {
            if (stored.containsKey(tally.getId())) {
                stored.get(tally.getId()).become(tally);
            } else {
                entityManager.persist(tally);
            }
        }
        // Nothing is left to the commit: see ADR 11
        entityManager.flush();
    }

    /** Deletes the oldest of those that saw their last request before that moment, at most {@code max}; tells how many. */
    public int forgetBefore(Instant limit, int max) {
        return forget(
                entityManager
                        .createQuery(
                                "select t.id from RejectionTally t where t.firstSeen < :limit and t.lastSeen < :limit"
                                        + " order by t.firstSeen, t.id",
                                UUID.class)
                        .setParameter("limit", limit),
                max);
    }

    /** Deletes the oldest, at most {@code max}; tells how many. */
    public int forgetOldest(int max) {
        return forget(
                entityManager.createQuery("select t.id from RejectionTally t order by t.firstSeen, t.id", UUID.class),
                max);
    }

    private int forget(TypedQuery<UUID> oldest, int max) {
        List<UUID> ids = oldest.setMaxResults(max).getResultList();
        return ids.isEmpty()
                ? 0
                : entityManager
                        .createQuery("delete from RejectionTally t where t.id in :ids")
                        .setParameter("ids", ids)
                        .executeUpdate();
    }
}

package io.callboard.inbox;

import io.callboard.audit.AuditEntry;
import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.inbox.CannotReplayDeliveryException.Reason;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes what people decide about deliveries, each time by conditional updates that may find another state. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryResolution {

    /** Of 37 characters each, in a column of 2000. */
    private static final int MOST_TOLD = 50;

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /**
     * Does it to these, one after the other, in one transaction that is committed when this returns.
     *
     * @return what became of each, in their order
     * @throws CannotStoreDeliveryException also when the same bytes are stored at the same moment: nothing is done then,
     *     and doing it again makes the held one a duplicate
     */
    public List<Resolved> resolve(Decision decision, List<UUID> ids) {
        try {
            List<Resolved> resolved =
                    ids.stream().map(id -> resolve(decision, id)).toList();
            audit(decision, ids, resolved);
            return resolved;
        } catch (PersistenceException e) {
            throw new CannotStoreDeliveryException(e);
        }
    }

    /** One row for all that were changed together. */
    private void audit(Decision decision, List<UUID> ids, List<Resolved> resolved) {
        long done = resolved.stream().filter(Resolved::isDone).count();
        if (done == 0) {
            return;
        }
        Target target =
                ids.size() == 1 ? Target.of(Target.Kind.DELIVERY, ids.get(0)) : Target.several(Target.Kind.DELIVERY);
        Note note = Note.done(deed(decision.what()), decision.by(), target)
                .changed(statuses(resolved, Resolved::before), statuses(resolved, Resolved::status));
        AuditEntry.write(
                entityManager, ids.size() == 1 ? note : note.counted(done).with(told(ids, resolved)), decision.at());
    }

    private static String statuses(List<Resolved> resolved, Function<Resolved, DeliveryStatus> status) {
        return resolved.stream()
                .filter(Resolved::isDone)
                .map(status)
                .distinct()
                .sorted()
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** The ids of those that were changed, as many as there is room for. */
    private static String told(List<UUID> ids, List<Resolved> resolved) {
        return IntStream.range(0, ids.size())
                .filter(i -> resolved.get(i).isDone())
                .limit(MOST_TOLD)
                .mapToObj(i -> ids.get(i).toString())
                .collect(Collectors.joining(" "));
    }

    private static Deed deed(Resolution what) {
        return switch (what) {
            case REPLAY -> Deed.DELIVERY_REPLAYED;
            case RELEASE -> Deed.DELIVERY_RELEASED;
            case DISCARD -> Deed.DELIVERY_DISCARDED;
        };
    }

    private Resolved resolve(Decision decision, UUID id) {
        Seen seen = see(id).orElse(null);
        if (seen == null) {
            return Resolved.refused(Reason.UNKNOWN);
        }
        if (!decision.what().isFor(seen.status)) {
            return Resolved.refused(Reason.STATUS);
        }
        return switch (decision.what()) {
            case REPLAY -> receiveAgain(decision, seen);
            case RELEASE -> release(decision, seen);
            case DISCARD -> discard(decision, seen);
        };
    }

    private Resolved receiveAgain(Decision decision, Seen seen) {
        return written(
                seen,
                DeliveryStatus.RECEIVED,
                update(
                                seen,
                                DeliveryStatus.RECEIVED,
                                "d.attempts = 0, d.nextAttemptAt = :due, d.replayedAt = :at",
                                true)
                        .setParameter("due", decision.dueAt())
                        .setParameter("at", decision.at()));
    }

    private Resolved release(Decision decision, Seen seen) {
        Optional<UUID> earlier = holder(seen.sameBytesKey);
        if (earlier.isPresent()) {
            return written(
                    seen,
                    DeliveryStatus.DUPLICATE,
                    signed(decision, seen, DeliveryStatus.DUPLICATE, "d.duplicateOf = :earlier", true)
                            .setParameter("earlier", earlier.get()));
        }
        String received = "d.dedupeKey = :key, d.nextAttemptAt = :due";
        return written(
                seen,
                DeliveryStatus.RECEIVED,
                signed(decision, seen, DeliveryStatus.RECEIVED, received, true)
                        .setParameter("key", seen.sameBytesKey)
                        .setParameter("due", decision.dueAt()));
    }

    private Resolved discard(Decision decision, Seen seen) {
        return written(
                seen,
                DeliveryStatus.DISCARDED,
                signed(decision, seen, DeliveryStatus.DISCARDED, "d.nextAttemptAt = null", false));
    }

    /** An update that also keeps who decided and when. */
    private Query signed(Decision decision, Seen seen, DeliveryStatus next, String assignments, boolean needsBody) {
        return update(seen, next, assignments + ", d.resolvedBy = :by, d.resolvedAt = :at", needsBody)
                .setParameter("by", ColumnText.cut(decision.by().name(), 100))
                .setParameter("at", decision.at());
    }

    private Query update(Seen seen, DeliveryStatus next, String assignments, boolean needsBody) {
        return entityManager
                .createQuery("update Delivery d set d.status = :next, " + assignments
                        + " where d.id = :id and d.status = :seen" + (needsBody ? " and d.body is not null" : ""))
                .setParameter("next", next)
                .setParameter("id", seen.id)
                .setParameter("seen", seen.status);
    }

    private Resolved written(Seen seen, DeliveryStatus next, Query update) {
        if (update.executeUpdate() > 0) {
            return Resolved.to(seen.status, next);
        }
        return Resolved.refused(isBodyGone(seen.id) ? Reason.BODY_GONE : Reason.STATUS);
    }

    private boolean isBodyGone(UUID id) {
        return entityManager
                        .createQuery(
                                "select count(d.id) from Delivery d where d.id = :id and d.body is null", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    private Optional<Seen> see(UUID id) {
        return entityManager
                .createQuery("select d.status, d.source, d.digest from Delivery d where d.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> new Seen(id, (DeliveryStatus) row[0], Digest.key((String) row[1], (String) row[2])));
    }

    private Optional<UUID> holder(String sameBytesKey) {
        return entityManager
                .createQuery("select d.id from Delivery d where d.dedupeKey = :key", UUID.class)
                .setParameter("key", sameBytesKey)
                .getResultStream()
                .findFirst();
    }

    /** A delivery as it was just before it is changed. */
    private record Seen(UUID id, DeliveryStatus status, String sameBytesKey) {}
}

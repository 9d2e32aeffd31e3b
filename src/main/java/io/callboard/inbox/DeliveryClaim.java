package io.callboard.inbox;

import io.callboard.event.Remark;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a delivery is taken by the one who projects it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DeliveryClaim {

    private static final System.Logger LOGGER = System.getLogger(DeliveryClaim.class.getName());

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    @Inject
    Clock clock;

    Backoff backoff = Backoff.STANDARD;

    /**
     * Makes a waiting delivery PROCESSED within the caller's transaction: it is so if and when that commits.
     *
     * @return the delivery; empty when another took it, or it does not wait
     */
    public Optional<Delivery> claim(UUID id) {
        int claimed = claimThese(List.of(id));
        return claimed == 0 ? Optional.empty() : Optional.of(fresh(id));
    }

    /**
     * Makes all of them that wait PROCESSED, as {@link #claim} does with one.
     *
     * @return those that waited, in the order of the ids
     * @throws IllegalStateException when others took some of them meanwhile
     */
    public List<Delivery> claimAll(List<UUID> ids) {
        Map<UUID, Delivery> waiting = entityManager
                .createQuery("select d from Delivery d where d.id in :ids and d.status in :waiting", Delivery.class)
                .setParameter("ids", DeliveryStore.padded(ids))
                .setParameter("waiting", DeliveryStatus.before(DeliveryStatus.PROCESSED))
                .getResultStream()
                .collect(Collectors.toMap(Delivery::getId, Function.identity()));
        int claimed = waiting.isEmpty() ? 0 : claimThese(DeliveryStore.padded(waiting.keySet()));
        if (claimed != waiting.size()) {
            throw new IllegalStateException("Others took some of " + ids.size() + " deliveries");
        }
        return ids.stream().map(waiting::get).filter(Objects::nonNull).toList();
    }

    private int claimThese(List<UUID> ids) {
        return entityManager
                .createQuery("update Delivery d set d.status = :next, d.attempts = d.attempts + 1,"
                        + " d.nextAttemptAt = null, d.processedAt = :now where d.id in :ids and d.status in :waiting")
                .setParameter("next", DeliveryStatus.PROCESSED)
                .setParameter("now", clock.instant())
                .setParameter("ids", ids)
                .setParameter("waiting", DeliveryStatus.before(DeliveryStatus.PROCESSED))
                .executeUpdate();
    }

    /** Adds what was found odd when the whole body was read, within the caller's transaction. */
    public void remark(UUID id, List<Remark> remarks) {
        if (!remarks.isEmpty()) {
            find(id).remark(remarks);
        }
    }

    /**
     * Notes, in a transaction of its own, that the projection failed and was rolled back: it will be tried again later,
     * or the delivery is dead. Does nothing when the delivery does not wait any more.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(UUID id, Throwable cause) {
        Delivery delivery = fresh(id);
        int attempts = delivery.getAttempts() + 1;
        Optional<Instant> again = backoff.next(attempts, clock.instant());
        DeliveryStatus next = again.isPresent() ? DeliveryStatus.FAILED : DeliveryStatus.DEAD;
        String error = Failure.describe(cause);
        // A null parameter has no type that PostgreSQL would take for a number
        Query note = entityManager
                .createQuery("update Delivery d set d.status = :next, d.attempts = :attempts, d.lastError = :error,"
                        + " d.nextAttemptAt = " + (again.isPresent() ? ":again" : "null")
                        + " where d.id = :id and d.status in :waiting")
                .setParameter("next", next)
                .setParameter("attempts", attempts)
                .setParameter("error", error)
                .setParameter("id", id)
                .setParameter("waiting", DeliveryStatus.before(next));
        again.ifPresent(time -> note.setParameter("again", time));
        if (note.executeUpdate() > 0) {
            LOGGER.log(
                    next == DeliveryStatus.DEAD ? Level.ERROR : Level.WARNING,
                    () -> "Delivery " + delivery.inLog() + " could not be projected, attempt " + attempts + ", "
                            + again.map(time -> "next at " + time).orElse("the last") + ": " + error);
        }
    }

    /** As it is after an update that passed the entity manager by, in one query. */
    private Delivery fresh(UUID id) {
        return existing(id, entityManager.find(Delivery.class, id, Map.of("eclipselink.refresh", "true")));
    }

    private Delivery find(UUID id) {
        return existing(id, entityManager.find(Delivery.class, id));
    }

    private static Delivery existing(UUID id, Delivery delivery) {
        if (delivery == null) {
            throw new IllegalStateException("There is no delivery " + id);
        }
        return delivery;
    }
}

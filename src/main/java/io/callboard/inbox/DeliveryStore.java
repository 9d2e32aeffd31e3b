package io.callboard.inbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Writes deliveries. Each method is one transaction, committed when it returns. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryStore {

    /** How long whoever was told of a delivery is left alone with it before the sweeper tells again. */
    static final Duration GRACE = Duration.ofSeconds(30);

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /**
     * Stores a new delivery and gives it its status.
     *
     * @param quarantined whether it must be held
     * @throws CannotStoreDeliveryException also when the same bytes are stored at the same moment: then
     *     {@link #isTaken} tells so, and storing it again makes it a duplicate
     */
    public DeliveryStatus add(Delivery delivery, boolean quarantined) {
        try {
            Optional<UUID> earlier = holder(delivery.sameBytesKey());
            if (quarantined) {
                delivery.hold();
            } else if (earlier.isPresent()) {
                delivery.repeat(earlier.get());
            } else {
                delivery.receive(delivery.getReceivedAt().plus(GRACE));
            }
            entityManager.persist(delivery);
            entityManager.flush();
            return delivery.getStatus();
        } catch (PersistenceException e) {
            throw new CannotStoreDeliveryException(e);
        }
    }

    /** Whether a delivery is stored that counts among those with the same bytes. */
    public boolean isTaken(String sameBytesKey) {
        return holder(sameBytesKey).isPresent();
    }

    /** @throws CannotReplayDeliveryException when it is not there, is being worked on, or has no body any more */
    public void receiveAgain(UUID id, Instant now) {
        Delivery delivery = find(id);
        if (delivery.getStatus() == DeliveryStatus.QUARANTINED
                || !delivery.getStatus().mayBecome(DeliveryStatus.RECEIVED)) {
            throw new CannotReplayDeliveryException(CannotReplayDeliveryException.Reason.STATUS);
        }
        if (delivery.getBody() == null) {
            throw new CannotReplayDeliveryException(CannotReplayDeliveryException.Reason.BODY_GONE);
        }
        requireChanged(entityManager
                .createQuery("update Delivery d set d.status = :next, d.attempts = 0, d.nextAttemptAt = :due"
                        + " where d.id = :id and d.status = :seen")
                .setParameter("next", DeliveryStatus.RECEIVED)
                .setParameter("due", now.plus(GRACE))
                .setParameter("id", id)
                .setParameter("seen", delivery.getStatus())
                .executeUpdate());
    }

    /**
     * Lets a held delivery go: it is received, or a duplicate when its bytes came by another way.
     *
     * @throws CannotReplayDeliveryException when it is not there or not held
     * @throws CannotStoreDeliveryException as {@link #add}
     */
    public DeliveryStatus release(UUID id, Instant now) {
        String key = find(id).sameBytesKey();
        Optional<UUID> earlier = holder(key);
        try {
            requireChanged(
                    earlier.isPresent() ? releaseAsDuplicate(id, earlier.get()) : releaseAsReceived(id, key, now));
            return earlier.isPresent() ? DeliveryStatus.DUPLICATE : DeliveryStatus.RECEIVED;
        } catch (PersistenceException e) {
            throw new CannotStoreDeliveryException(e);
        }
    }

    private int releaseAsDuplicate(UUID id, UUID earlier) {
        return entityManager
                .createQuery("update Delivery d set d.status = :next, d.duplicateOf = :earlier"
                        + " where d.id = :id and d.status = :held")
                .setParameter("next", DeliveryStatus.DUPLICATE)
                .setParameter("earlier", earlier)
                .setParameter("id", id)
                .setParameter("held", DeliveryStatus.QUARANTINED)
                .executeUpdate();
    }

    private int releaseAsReceived(UUID id, String key, Instant now) {
        return entityManager
                .createQuery("update Delivery d set d.status = :next, d.dedupeKey = :key, d.nextAttemptAt = :due"
                        + " where d.id = :id and d.status = :held")
                .setParameter("next", DeliveryStatus.RECEIVED)
                .setParameter("key", key)
                .setParameter("due", now.plus(GRACE))
                .setParameter("id", id)
                .setParameter("held", DeliveryStatus.QUARANTINED)
                .executeUpdate();
    }

    private Delivery find(UUID id) {
        return Optional.ofNullable(entityManager.find(Delivery.class, id))
                .orElseThrow(() -> new CannotReplayDeliveryException(CannotReplayDeliveryException.Reason.UNKNOWN));
    }

    private Optional<UUID> holder(String sameBytesKey) {
        return entityManager
                .createQuery("select d.id from Delivery d where d.dedupeKey = :key", UUID.class)
                .setParameter("key", sameBytesKey)
                .getResultStream()
                .findFirst();
    }

    private static void requireChanged(int rows) {
        if (rows == 0) {
            throw new CannotReplayDeliveryException(CannotReplayDeliveryException.Reason.STATUS);
        }
    }
}

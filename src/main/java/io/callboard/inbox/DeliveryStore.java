package io.callboard.inbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
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

    private Optional<UUID> holder(String sameBytesKey) {
        return entityManager
                .createQuery("select d.id from Delivery d where d.dedupeKey = :key", UUID.class)
                .setParameter("key", sameBytesKey)
                .getResultStream()
                .findFirst();
    }
}

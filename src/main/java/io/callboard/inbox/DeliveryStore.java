package io.callboard.inbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes deliveries. Each method is one transaction, committed when it returns. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryStore {

    /** How long whoever was told of a delivery is left alone with it before the sweeper tells again. */
    static final Duration GRACE = Duration.ofSeconds(30);

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /**
     * Stores new deliveries, all or none, and gives each its status: held ones stay held, and of those with the same
     * bytes one is received and the others are its duplicates.
     *
     * @param grace how long they are left to whoever is told of them; none when nobody will be
     * @throws CannotStoreDeliveryException also when the same bytes are stored elsewhere at the same moment: the next
     *     try makes them duplicates
     */
    public void addAll(List<Delivery> deliveries, Duration grace) {
        add(deliveries, grace, () -> {});
    }

    /**
     * The same, each written before the next: slower, and to be used when others may store the same deliveries at the
     * same moment. A batch that meets their rows may wait for each of them as long as the database lets it, as H2's
     * goes on behind the first that is refused; and in a batch they have no order, so that two may wait for each other.
     *
     * @param deliveries in the order in which others would write them
     */
    public void addInTurn(List<Delivery> deliveries, Duration grace) {
        add(deliveries, grace, entityManager::flush);
    }

    private void add(List<Delivery> deliveries, Duration grace, Runnable afterEach) {
        try {
            Map<String, UUID> first = holders(deliveries);
            for (Delivery delivery : deliveries) {
                if (!delivery.isHeld()) {
                    UUID earlier = first.putIfAbsent(delivery.sameBytesKey(), delivery.getId());
                    delivery.arrive(earlier, delivery.getReceivedAt().plus(grace));
                }
                entityManager.persist(delivery);
                afterEach.run();
            }
            entityManager.flush();
        } catch (PersistenceException e) {
            throw new CannotStoreDeliveryException(e);
        }
    }

    /**
     * Writes a delivery and deletes it: the database takes deliveries, and nothing is left of it.
     *
     * @throws CannotStoreDeliveryException when it does not
     */
    public void probe(Delivery example) {
        try {
            entityManager.persist(example);
            entityManager.flush();
            entityManager.remove(example);
            entityManager.flush();
        } catch (PersistenceException e) {
            throw new CannotStoreDeliveryException(e);
        }
    }

    /**
     * Which of these are stored.
     *
     * @throws CannotStoreDeliveryException when the database does not tell
     */
    public Set<UUID> stored(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        try {
            return Set.copyOf(entityManager
                    .createQuery("select d.id from Delivery d where d.id in :ids", UUID.class)
                    .setParameter("ids", padded(ids))
                    .getResultList());
        } catch (PersistenceException e) {
            throw new CannotStoreDeliveryException(e);
        }
    }

    /** By the bytes' key, the one stored delivery that counts among those with the same bytes. */
    private Map<String, UUID> holders(List<Delivery> deliveries) {
        Set<String> keys = deliveries.stream()
                .filter(delivery -> !delivery.isHeld())
                .map(Delivery::sameBytesKey)
                .collect(Collectors.toSet());
        Map<String, UUID> holders = new HashMap<>();
        if (!keys.isEmpty()) {
            entityManager
                    .createQuery("select d.dedupeKey, d.id from Delivery d where d.dedupeKey in :keys", Object[].class)
                    .setParameter("keys", padded(keys))
                    .getResultList()
                    .forEach(row -> holders.put((String) row[0], (UUID) row[1]));
        }
        return holders;
    }

    /** The last one repeated up to a power of two, so that databases see few different statements. */
    static <T> List<T> padded(Collection<T> values) {
        List<T> padded = new ArrayList<>(values);
        T last = padded.get(padded.size() - 1);
        while (Integer.bitCount(padded.size()) != 1) {
            padded.add(last);
        }
        return padded;
    }
}

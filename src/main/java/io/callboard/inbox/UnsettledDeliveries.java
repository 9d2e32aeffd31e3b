package io.callboard.inbox;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells how many deliveries wait for something: their projection, the next try, or a person. */
@Stateless
public class UnsettledDeliveries {

    private static final Set<DeliveryStatus> UNSETTLED =
            Set.of(DeliveryStatus.RECEIVED, DeliveryStatus.FAILED, DeliveryStatus.DEAD, DeliveryStatus.QUARANTINED);

    private static final int FEW = 3;

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /**
     * All of one status.
     *
     * @param oldest when the first of them was received; null when there is none
     */
    public record Pile(long count, Instant oldest) {

        /** There is none. */
        public static final Pile NONE = new Pile(0, null);
    }

    /** The piles of the statuses that wait for something; all of them are there. */
    public Map<DeliveryStatus, Pile> piles() {
        Map<DeliveryStatus, Pile> piles = new EnumMap<>(DeliveryStatus.class);
        UNSETTLED.forEach(status -> piles.put(status, Pile.NONE));
        entityManager
                .createQuery(
                        "select d.status, count(d.id), min(d.receivedAt) from Delivery d"
                                + " where d.status in :unsettled group by d.status",
                        Object[].class)
                .setParameter("unsettled", UNSETTLED)
                .getResultList()
                .forEach(row -> piles.put((DeliveryStatus) row[0], new Pile((Long) row[1], (Instant) row[2])));
        return piles;
    }

    /**
     * Since when the received delivery that was due first has waited for someone to take it; empty when none is overdue.
     * By the index alone, however many wait.
     */
    public Optional<Instant> overdueSince(Instant now) {
        return Optional.ofNullable(entityManager
                .createQuery(
                        "select min(d.nextAttemptAt) from Delivery d"
                                + " where d.status = :received and d.nextAttemptAt <= :now",
                        Instant.class)
                .setParameter("received", DeliveryStatus.RECEIVED)
                .setParameter("now", now)
                .getSingleResult());
    }

    /**
     * How long after their signature the newest deliveries were received, one in the middle of them. Far from zero, one
     * of the two clocks is wrong: below it this server's is behind.
     *
     * @param since only deliveries that were received later count
     * @param max how many are looked at, at most
     * @return empty when fewer than {@value #FEW} of them have a signature with a time: one alone may have been sent late
     */
    public Optional<Duration> skew(Instant since, int max) {
        List<Duration> skews = entityManager
                .createQuery(
                        "select d.receivedAt, d.signedAt from Delivery d"
                                + " where d.receivedAt > :since order by d.receivedAt desc, d.id desc",
                        Object[].class)
                .setParameter("since", since)
                .setMaxResults(max)
                .getResultStream()
                .filter(row -> row[1] != null)
                .map(row -> Duration.between((Instant) row[1], (Instant) row[0]))
                .sorted()
                .toList();
        return skews.size() < FEW ? Optional.empty() : Optional.of(skews.get(skews.size() / 2));
    }
}

package io.callboard.relay;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where changes are told, for those who look. Nothing is written here. */
@Stateless
public class DestinationRepository {

    private static final String WAITING = " p.destination = :name and (p.sequence is null or p.sequence > :relayed)";

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /** All of them, also one that was never told anything. */
    public List<DestinationState> all() {
        return List.of(topic());
    }

    /** The topic of the server's broker, also when it was never told anything. */
    public DestinationState topic() {
        return state(Publishing.TOPIC);
    }

    private DestinationState state(String name) {
        Destination found = entityManager.find(Destination.class, name);
        Destination destination = found == null ? new Destination(name) : found;
        long relayed = destination.getRelayedSequence();
        Object[] waiting = entityManager
                .createQuery("select count(p), min(p.changedAt) from OutboxPlace p where" + WAITING, Object[].class)
                .setParameter("name", name)
                .setParameter("relayed", relayed)
                .getSingleResult();
        return new DestinationState(
                name,
                (Long) waiting[0],
                (Instant) waiting[1],
                relayed,
                id(name, relayed),
                destination.getRelayedAt(),
                destination.getFailingSince(),
                destination.getLastError(),
                deadCount(name));
    }

    private UUID id(String name, long sequence) {
        return entityManager
                .createQuery(
                        "select p.id from OutboxPlace p where p.destination = :name and p.sequence = :sequence",
                        UUID.class)
                .setParameter("name", name)
                .setParameter("sequence", sequence)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** As a range, because H2 looks into no index for what is not null. */
    private long deadCount(String name) {
        return entityManager
                .createQuery(
                        "select count(m) from OutboxMessage m where m.destination = :name and m.deadAt >= :ever",
                        Long.class)
                .setParameter("name", name)
                .setParameter("ever", Instant.EPOCH)
                .getSingleResult();
    }

    /** Messages that were given up, the newest first. */
    public List<DeadMessage> dead(int max) {
        return entityManager
                .createQuery(
                        "select new io.callboard.relay.DeadMessage(m.id, m.destination, m.sequence, m.event, m.subject,"
                                + " m.source, m.subjectId, m.changedAt, m.deadAt, m.lastError)"
                                + " from OutboxMessage m where m.deadAt is not null order by m.deadAt desc, m.id",
                        DeadMessage.class)
                .setMaxResults(max)
                .getResultList();
    }
}

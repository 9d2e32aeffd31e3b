package io.callboard.relay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * The messages that wait, numbered and ticked off by the node that holds the destination's lease. Each method is one
 * transaction, committed when it returns.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Outbox {

    /** The most messages at a time, and the most characters of their bodies, one message aside. */
    static final int MOST_MESSAGES = 250;

    static final long MOST_CHARACTERS = 4 << 20;

    /** How often a message is tried that the destination refuses. */
    static final int ATTEMPTS = 5;

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** Whether there is anything to relay; looks only. */
    public boolean hasWork(String destination) {
        return !entityManager
                        .createQuery(
                                "select p.id from OutboxPlace p where p.destination = :name and p.sequence is null",
                                UUID.class)
                        .setParameter("name", destination)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty()
                || entityManager
                                .createQuery(
                                        "select count(d) from Destination d"
                                                + " where d.name = :name and d.relayedSequence < d.lastSequence",
                                        Long.class)
                                .setParameter("name", destination)
                                .getSingleResult()
                        > 0;
    }

    /**
     * Takes the lease, unless another node has it or a pause is being made. Two nodes that take the first one ever: one
     * fails, and may try again.
     */
    public boolean take(Lease lease) {
        Destination destination =
                entityManager.find(Destination.class, lease.destination(), LockModeType.PESSIMISTIC_WRITE);
        if (destination == null) {
            destination = new Destination(lease.destination());
            entityManager.persist(destination);
        }
        boolean taken = destination.take(lease.node(), clock.instant());
        entityManager.flush();
        return taken;
    }

    public void release(Lease lease) {
        held(lease).release();
        entityManager.flush();
    }

    /** Messages with a number that are not ticked off, in order; the first of them when they are many. */
    public List<OutboxMessage> open(Lease lease) {
        long relayed = seen(lease).getRelayedSequence();
        List<Object[]> lengths = entityManager
                .createQuery(
                        "select p.sequence, p.bodyLength from OutboxPlace p"
                                + " where p.destination = :name and p.sequence > :relayed order by p.sequence",
                        Object[].class)
                .setParameter("name", lease.destination())
                .setParameter("relayed", relayed)
                .setMaxResults(MOST_MESSAGES)
                .getResultList();
        int many = fitting(lengths.stream().map(row -> (Integer) row[1]).toList());
        return many == 0 ? List.of() : upTo((Long) lengths.get(many - 1)[0], relayed, lease);
    }

    private List<OutboxMessage> upTo(long last, long relayed, Lease lease) {
        return entityManager
                .createQuery(
                        "select m from OutboxMessage m where m.destination = :name"
                                + " and m.sequence > :relayed and m.sequence <= :last order by m.sequence",
                        OutboxMessage.class)
                .setParameter("name", lease.destination())
                .setParameter("relayed", relayed)
                .setParameter("last", last)
                .getResultList();
    }

    /**
     * Gives numbers to messages that wait, in the order of their changes.
     *
     * @return how many
     */
    public int number(Lease lease) {
        Destination destination = held(lease);
        List<OutboxPlace> waiting = entityManager
                .createQuery(
                        "select p from OutboxPlace p where p.destination = :name and p.sequence is null"
                                + " order by p.changedAt, p.id",
                        OutboxPlace.class)
                .setParameter("name", lease.destination())
                .setMaxResults(MOST_MESSAGES)
                .getResultList();
        int many = fitting(waiting.stream().map(OutboxPlace::bodyLength).toList());
        waiting.subList(0, many).forEach(place -> place.number(destination.next()));
        entityManager.flush();
        return many;
    }

    private static int fitting(List<Integer> lengths) {
        int many = 0;
        long characters = 0;
        for (int length : lengths) {
            characters += length;
            if (many > 0 && characters > MOST_CHARACTERS) {
                break;
            }
            many++;
        }
        return many;
    }

    /** Ticks off all up to that number. */
    public void relayed(Lease lease, long sequence) {
        held(lease).relayed(sequence, clock.instant());
        entityManager.flush();
    }

    /** The destination is away: there will be a pause. */
    public void failed(Lease lease, String why) {
        held(lease).failed(why, clock.instant());
        entityManager.flush();
    }

    /**
     * The destination refused that message, the next one to be ticked off.
     *
     * @return whether it is given up, and the next one's turn has come
     */
    public boolean refused(Lease lease, OutboxMessage refused, String why) {
        Destination destination = held(lease);
        OutboxMessage message = entityManager.find(OutboxMessage.class, refused.getId());
        int times = message.refused(why);
        boolean dead = times >= ATTEMPTS && destination.mayGiveUp();
        destination.refused(times, why, clock.instant());
        if (dead) {
            message.giveUp(clock.instant());
            destination.gaveUp(message.getSequence());
        }
        entityManager.flush();
        return dead;
    }

    /** The destination, locked until the transaction ends. */
    private Destination held(Lease lease) {
        Destination destination =
                mine(entityManager.find(Destination.class, lease.destination(), LockModeType.PESSIMISTIC_WRITE), lease);
        destination.renew(clock.instant());
        return destination;
    }

    private Destination seen(Lease lease) {
        return mine(entityManager.find(Destination.class, lease.destination()), lease);
    }

    private static Destination mine(Destination destination, Lease lease) {
        if (destination == null || !destination.isHeldBy(lease.node())) {
            throw new LeaseLostException(lease.destination());
        }
        return destination;
    }
}

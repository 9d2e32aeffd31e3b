package io.callboard.verification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The deliveries in the order in which they were chained. Each method is one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Chain {

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /**
     * Chains deliveries that are not yet, the oldest first. Several nodes may do so at the same time: one after the other.
     *
     * @return how many, {@code max} when there may be more
     * @throws CannotChainException when the database fails, or another node was faster
     */
    public int extend(int max) {
        try {
            return chain(max);
        } catch (PersistenceException e) {
            throw new CannotChainException(e);
        }
    }

    private int chain(int max) {
        ChainHead head = lockedHead();
        // By the number too, which is the same null for all: so the index gives them in order
        List<Link> next = entityManager
                .createQuery("select l from Link l where l.number is null order by l.number, l.id", Link.class)
                .setMaxResults(max)
                .getResultList();
        // A stored body has its digest, which is enough to see a change of it; a masked one has another hash
        next.forEach(link -> head.append(link, link.isMasked() ? hashOfBody(link) : link.digest()));
        noteKeys(next);
        // Nothing is left to the commit: see ADR 11
        entityManager.flush();
        return next.size();
    }

    /** One node at a time comes here, and each delivery once: what is written is true, and costs a row for each key. */
    private void noteKeys(List<Link> links) {
        Map<String, Instant> last = new TreeMap<>();
        links.forEach(link ->
                link.keyName().ifPresent(key -> last.merge(key, link.receivedAt(), (a, b) -> a.isAfter(b) ? a : b)));
        last.forEach((key, at) -> {
            KeyUse use = entityManager.find(KeyUse.class, key);
            if (use == null) {
                entityManager.persist(new KeyUse(key, at));
            } else {
                use.happened(at);
            }
        });
    }

    /** Two nodes that make it at the same time: one fails, and tries again with its next page. */
    private ChainHead lockedHead() {
        ChainHead head = entityManager.find(ChainHead.class, ChainHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (head == null) {
            head = ChainHead.ofNone();
            entityManager.persist(head);
        }
        return head;
    }

    private String hashOfBody(Link link) {
        return body(link.id()).map(Content::hash).orElse(link.digest());
    }

    /** Where the chain ends. */
    public ChainHead head() {
        return Optional.ofNullable(entityManager.find(ChainHead.class, ChainHead.ONLY))
                .orElseGet(ChainHead::ofNone);
    }

    /** How many deliveries are not chained yet. */
    public long waiting() {
        return entityManager
                .createQuery("select count(l) from Link l where l.number is null", Long.class)
                .getSingleResult();
    }

    /** When the first of those was received that are not chained yet; empty when all are. */
    public Optional<Instant> waitingSince() {
        return entityManager
                .createQuery(
                        "select l.receivedAt from Link l where l.number is null order by l.number, l.id", Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The links after that number, in order. */
    public List<Link> after(long number, int max) {
        return entityManager
                .createQuery("select l from Link l where l.number > :number order by l.number", Link.class)
                .setParameter("number", number)
                .setMaxResults(max)
                .getResultList();
    }

    /** That delivery; empty when there is none of that id. */
    public Optional<Link> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Link.class, id));
    }

    /** The link with that number; empty when it is missing. */
    public Optional<Link> at(long number) {
        return after(number - 1, 1).stream()
                .filter(link -> link.number() == number)
                .findFirst();
    }

    /** The body as it is stored; empty when there is none of that id or its body is kept no longer. */
    public Optional<byte[]> body(UUID id) {
        return entityManager
                .createQuery("select d.body from Delivery d where d.id = :id and d.body is not null", byte[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}

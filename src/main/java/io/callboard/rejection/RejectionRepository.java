package io.callboard.rejection;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where tallies of refused requests are looked up. */
@Stateless
public class RejectionRepository {

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /**
     * One page of a list.
     *
     * @param first how many to skip, from 0
     * @param max the most to return
     */
    public List<RejectionTally> list(RejectionFilter filter, RejectionSort sort, int first, int max) {
        return query(new RejectionConditions(filter), sort)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /**
     * The next tallies of a list of newest first.
     *
     * @param at the first request of the last tally seen; null from the newest
     * @param id that tally's id; null from the newest
     * @param max the most to return
     */
    public List<RejectionTally> olderThan(RejectionFilter filter, Instant at, UUID id, int max) {
        return query(new RejectionConditions(filter).olderThan(at, id), RejectionSort.NEWEST_FIRST)
                .setMaxResults(max)
                .getResultList();
    }

    /** How many tallies the filter shows. */
    public long count(RejectionFilter filter) {
        RejectionConditions conditions = new RejectionConditions(filter);
        return bind(
                        entityManager.createQuery(
                                "select count(t.id) from RejectionTally t" + conditions.where(), Long.class),
                        conditions)
                .getSingleResult();
    }

    /** How many requests were refused for each cause, of those that the filter shows; causes without any are left out. */
    public Map<RejectionCause, Long> requestsByCause(RejectionFilter filter) {
        RejectionConditions conditions = new RejectionConditions(filter);
        Map<RejectionCause, Long> requests = new EnumMap<>(RejectionCause.class);
        bind(
                        entityManager.createQuery(
                                "select t.cause, sum(t.requests) from RejectionTally t" + conditions.where()
                                        + " group by t.cause",
                                Object[].class),
                        conditions)
                .getResultList()
                .forEach(row -> requests.put((RejectionCause) row[0], ((Number) row[1]).longValue()));
        return requests;
    }

    /** All requests since that moment, summed for each cause that has any. */
    public List<RejectionSum> sumsByCause(Instant since) {
        return entityManager
                .createQuery(RejectionSum.OF_CAUSE, Object[].class)
                .setParameter("since", since)
                .getResultStream()
                .map(RejectionSum::of)
                .toList();
    }

    /** Those of one cause since that moment, summed for each address and source; the largest sums, at most {@code max}. */
    public List<RejectionSum> largestSums(RejectionCause cause, Instant since, int max) {
        return entityManager
                .createQuery(RejectionSum.OF_ADDRESS, Object[].class)
                .setParameter("since", since)
                .setParameter("cause", cause)
                .setMaxResults(max)
                .getResultStream()
                .map(RejectionSum::of)
                .toList();
    }

    private TypedQuery<RejectionTally> query(RejectionConditions conditions, RejectionSort sort) {
        return bind(
                entityManager.createQuery(
                        "select t from RejectionTally t" + conditions.where() + " order by " + sort.items(),
                        RejectionTally.class),
                conditions);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, RejectionConditions conditions) {
        conditions.parameters().forEach(query::setParameter);
        return query;
    }
}

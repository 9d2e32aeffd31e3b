package io.callboard.rejection;

import io.callboard.list.Filter;
import io.callboard.list.Place;
import io.callboard.list.Selection;
import io.callboard.list.Slice;
import io.callboard.list.Tally;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where tallies of refused requests are looked up. */
@Stateless
public class RejectionRepository {

    /** Tallies that began longer before are not new: of earlier versions of Callboard they have ids in no order. */
    private static final Duration ORDERED = Duration.ofHours(1);

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /**
     * One page of the list.
     *
     * @param place null for the first page
     * @param now when the reader begins, if it is the first
     */
    public Slice<RejectionTally> page(Filter filter, RejectionSort sort, Place place, int size, Instant now) {
        return new Selection(entityManager, filter)
                .page(sort.order(), place, size, now, this::tallies, RejectionTally::getId);
    }

    private List<RejectionTally> tallies(List<UUID> ids) {
        return entityManager
                .createQuery("select t from RejectionTally t where t.id in :ids", RejectionTally.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** How many tallies there are, and how they are spread. */
    public Tally tally(Filter filter) {
        return new Selection(entityManager, filter).tally();
    }

    /** How many tallies there are, at most that many. */
    public long count(Filter filter, int most) {
        return new Selection(entityManager, filter).count(most);
    }

    /** How many of them came to be known after that moment, at most that many. */
    public long newer(Filter filter, Instant moment, int most) {
        Filter lately =
                filter.and(RejectionFilter.BEGUN, List.of(moment.minus(ORDERED).toEpochMilli()));
        return new Selection(entityManager, lately).newer(moment, most);
    }

    /** How many requests were refused for each cause, of those that all other filters show; causes without any are left out. */
    public Map<RejectionCause, Long> requestsByCause(Filter filter) {
        Map<RejectionCause, Long> requests = new EnumMap<>(RejectionCause.class);
        new Selection(entityManager, filter)
                .sums("c.requests", RejectionFilter.FIELDS.get("cause"))
                .forEach((cause, sum) -> requests.put(RejectionCause.valueOf(cause), sum));
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
}

package io.callboard.call;

import io.callboard.event.Numbers;
import io.callboard.event.Transcript;
import io.callboard.list.Documents;
import io.callboard.list.Filter;
import io.callboard.list.Index;
import io.callboard.list.Listed;
import io.callboard.list.Neighbours;
import io.callboard.list.Place;
import io.callboard.list.Portion;
import io.callboard.list.Reworded;
import io.callboard.list.Selection;
import io.callboard.list.Slice;
import io.callboard.list.Swept;
import io.callboard.list.WordIndex;
import io.callboard.review.Marks;
import io.callboard.search.Excerpt;
import io.callboard.search.Finder;
import io.callboard.search.Script;
import io.callboard.search.Search;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where calls are kept. Lists select rows, never a call's documents. */
@Stateless
public class CallRepository {

    private static final String ROWS = """
            select new io.callboard.call.CallRow(c.id, c.source, c.callId, c.occurredAt, c.times.startTimestamp,
              c.parties.callType, c.parties.direction, c.parties.fromNumber, c.parties.toNumber,
              c.agent.agentId, c.agent.agentName, c.agent.agentVersion, c.status,
              c.outcome.disconnectionReason, c.outcome.transferDestination,
              c.assessment.inVoicemail, c.assessment.sentiment, c.assessment.successful, c.assessment.summary,
              c.times.durationMs, c.figures.latencyP50, c.figures.combinedCost,
              c.links.hasRecording, c.transcripts.hasTools, c.variables.dataStorageSetting)
            from Call c""";

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    public Optional<Call> find(String source, String callId) {
        return bySourceAndId(source, callId).getResultStream().findFirst();
    }

    /** Calls of every source with the provider's id, newest first. */
    public List<Call> findByCallId(String callId) {
        return entityManager
                .createQuery(
                        "select c from Call c where c.callId = :callId order by c.occurredAt desc, c.id desc",
                        Call.class)
                .setParameter("callId", callId)
                .getResultList();
    }

    /**
     * One page of a list.
     *
     * @param place null for the first page
     * @param now when the reader begins, if it is the first
     */
    public Slice<CallRow> page(Filter filter, CallSort sort, Place place, int size, Instant now) {
        return new Selection(entityManager, filter).page(sort.order(), place, size, now, this::rows, CallRow::id);
    }

    /** The same page, and how all that fit are spread. */
    public Listed<CallRow> list(Filter filter, CallSort sort, Place place, int size, Instant now) {
        return new Selection(entityManager, filter).list(sort.order(), place, size, now, this::rows, CallRow::id);
    }

    /** What stands before and after one of them in a list, whether or not it fits itself. */
    public Neighbours<CallRow> neighbours(Filter filter, CallSort sort, UUID id) {
        return new Selection(entityManager, filter).neighbours(sort.order(), id, this::rows, CallRow::id);
    }

    /** Some of all that fit, see {@link Selection#portion}; {@code id} is null for the first. */
    public Portion<CallRow> before(Filter filter, UUID id, int most) {
        return new Selection(entityManager, filter).portion(id, most, this::rows, CallRow::id);
    }

    /** How many there are, at most that many. */
    public long count(Filter filter, int most) {
        return new Selection(entityManager, filter).count(most);
    }

    /** How many of them came to be known after that moment, at most that many. */
    public long newer(Filter filter, Instant moment, int most) {
        return new Selection(entityManager, filter).newer(moment, most);
    }

    /** What the agent was called last; empty when it was never named. */
    public Optional<String> agentName(String agentId) {
        return entityManager
                .createQuery(
                        "select c.agent.agentName from Call c where c.agent.agentId = :id and c.agent.agentName is not null"
                                + " order by c.occurredAt desc, c.id desc",
                        String.class)
                .setParameter("id", agentId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Brings the attributes of calls that changed, or are of before, to what is known of them; left to the caller to flush. */
    public void index(Collection<Call> changed) {
        new Index<>(entityManager, CallAttribute.class, CallAttribute::new)
                .write(changed.stream().map(Call::reindex).toList());
        words().write(changed.stream()
                .map(Call::reword)
                .flatMap(Optional::stream)
                .toList());
    }

    /**
     * Indexes some calls that were stored before their attributes were kept.
     *
     * @return how many, at most {@code max}; 0 when none is left
     */
    public int indexOlder(int max) {
        List<UUID> ids = entityManager
                .createQuery("select c.id from Call c where c.indexed < :layout order by c.id", UUID.class)
                .setParameter("layout", Documents.LAYOUT)
                .setMaxResults(max)
                .getResultList();
        if (!ids.isEmpty()) {
            // Another node may be at the same ones
            index(entityManager
                    .createQuery(
                            "select c from Call c where c.id in :ids and c.indexed < :layout order by c.id", Call.class)
                    .setParameter("ids", ids)
                    .setParameter("layout", Documents.LAYOUT)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList());
            entityManager.flush();
        }
        return ids.size();
    }

    /**
     * Indexes the words of some calls that were stored before they were kept, for other languages, or by an earlier
     * Callboard on another node.
     *
     * @param after the id behind which to look for them
     * @param max how many at most
     */
    public Swept indexOlderWords(UUID after, int max) {
        Swept swept = words().sweep("voice_call", after, max);
        if (!swept.missing().isEmpty()) {
            words().write(entityManager
                    .createQuery("select c from Call c where c.id in :ids order by c.id", Call.class)
                    .setParameter("ids", swept.missing())
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .map(call -> new Reworded(call.getId(), call.script()))
                    .toList());
        }
        return swept;
    }

    /** Where the words that the filter looks for stand, by the call's id; none when it looks for none. */
    public Map<UUID, Excerpt> excerpts(Filter filter, Collection<UUID> ids, Numbers numbers) {
        if (filter.search().isEmpty() || ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Script> scripts = entityManager
                .createQuery(
                        "select c.id, c.transcripts.transcript, c.transcripts.scrubbedTranscriptWithToolCalls,"
                                + " c.assessment.summary from Call c where c.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new Script(
                                numbers.text(CallTranscripts.searched((String) row[1], (Transcript) row[2])),
                                numbers.text((String) row[3]))));
        return words().excerpts(filter.search().get(), scripts);
    }

    /** Finds in these texts what lists find by that search. */
    public Finder finder(Search search, Collection<String> texts) {
        return words().finder(search, texts);
    }

    private WordIndex words() {
        return new WordIndex(entityManager, "call_words", "call_id");
    }

    /**
     * The calls of these ids, by id, locked until the caller's transaction ends; new ones where there are none yet. When
     * two transactions make the same new call, one of them fails on the unique key when it is written, and must be tried
     * again.
     */
    public Map<String, Call> forUpdate(String source, Collection<String> callIds) {
        Map<String, Call> calls = entityManager
                .createQuery(
                        "select c from Call c where c.source = :source and c.callId in :ids order by c.id", Call.class)
                .setParameter("source", source)
                .setParameter("ids", callIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(Call::getCallId, Function.identity()));
        callIds.forEach(id -> calls.computeIfAbsent(id, unknown -> add(new Call(source, unknown))));
        return calls;
    }

    private Call add(Call call) {
        entityManager.persist(call);
        return call;
    }

    private TypedQuery<Call> bySourceAndId(String source, String callId) {
        return entityManager
                .createQuery("select c from Call c where c.source = :source and c.callId = :callId", Call.class)
                .setParameter("source", source)
                .setParameter("callId", callId);
    }

    /** Those of these ids that there are, in any order. */
    public List<CallRow> rows(Collection<UUID> ids) {
        List<CallRow> rows = entityManager
                .createQuery(ROWS + " where c.id in :ids", CallRow.class)
                .setParameter("ids", ids)
                .getResultList();
        return Marks.on(rows, entityManager, CallRow::about, CallRow::marked);
    }
}

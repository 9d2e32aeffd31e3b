package io.callboard.call;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
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
     * @param first how many to skip, from 0
     * @param max the most to return
     */
    public List<CallRow> list(CallFilter filter, CallSort sort, int first, int max) {
        CallConditions conditions = new CallConditions(filter);
        return rows(conditions, sort).setFirstResult(first).setMaxResults(max).getResultList();
    }

    public long count(CallFilter filter) {
        CallConditions conditions = new CallConditions(filter);
        return bind(
                        entityManager.createQuery("select count(c.id) from Call c" + conditions.where(), Long.class),
                        conditions)
                .getSingleResult();
    }

    /**
     * The next calls of a list of newest first.
     *
     * @param at when the last call seen occurred; null from the newest
     * @param id that call's id; null from the newest
     * @param max the most to return
     */
    public List<CallRow> olderThan(CallFilter filter, Instant at, UUID id, int max) {
        CallConditions conditions = new CallConditions(filter).olderThan(at, id);
        return rows(conditions, CallSort.NEWEST_FIRST).setMaxResults(max).getResultList();
    }

    /** Every agent that has answered calls, each under the name it had last, sorted by name. */
    public List<Agent> agents() {
        return entityManager
                .createQuery("""
                        select c.agent.agentId, c.agent.agentName, max(c.occurredAt) from Call c
                        where c.agent.agentId is not null
                        group by c.agent.agentId, c.agent.agentName order by max(c.occurredAt)""", Object[].class)
                .getResultStream()
                .map(row -> new Agent((String) row[0], (String) row[1]))
                .collect(toMap(Agent::id, agent -> agent, (older, newer) -> newer.name() == null ? older : newer))
                .values()
                .stream()
                .sorted(Comparator.comparing(CallRepository::label, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Agent::id))
                .toList();
    }

    private static String label(Agent agent) {
        return agent.name() == null ? agent.id() : agent.name();
    }

    /** Every disconnection reason met, sorted. */
    public List<String> disconnectionReasons() {
        return distinct("c.outcome.disconnectionReason");
    }

    /** Every source that has sent calls, sorted. */
    public List<String> sources() {
        return distinct("c.source");
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

    private TypedQuery<CallRow> rows(CallConditions conditions, CallSort sort) {
        return bind(
                entityManager.createQuery(ROWS + conditions.where() + " order by " + sort.items(), CallRow.class),
                conditions);
    }

    private List<String> distinct(String path) {
        return entityManager
                .createQuery(
                        "select distinct " + path + " from Call c where " + path + " is not null order by " + path,
                        String.class)
                .getResultList();
    }

    private static <Q extends Query> Q bind(Q query, CallConditions conditions) {
        conditions.parameters().forEach(query::setParameter);
        return query;
    }
}

package io.callboard.insight;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the calls and chats of an hour anew. Each hour is one transaction, and may be counted by any node. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HourStore {

    private static final String COUNT = """
            insert into call_hour (hour_at, agent_id, agent_version, agent_name, connected, unconnected, failed,
              transferred, judged, successful, positive, neutral, negative, unknown_sentiment, duration_ms, timed, cost, costed,
              waits)
            select cast(?1 as bigint), coalesce(agent_id, ''), coalesce(agent_version, -1), max(agent_name),
              count(case when status in ('ENDED', 'ONGOING') then 1 end),
              count(case when status in ('NOT_CONNECTED', 'REGISTERED') then 1 end),
              count(case when status = 'ERROR' then 1 end),
              count(transfer_destination), count(successful), count(case when successful then 1 end),
              count(case when lower(sentiment) = 'positive' then 1 end),
              count(case when lower(sentiment) = 'neutral' then 1 end),
              count(case when lower(sentiment) = 'negative' then 1 end),
              count(case when lower(sentiment) = 'unknown' then 1 end),
              coalesce(sum(duration_ms), 0), count(duration_ms), coalesce(sum(combined_cost), 0), count(combined_cost),
              ''
            from voice_call where occurred_at >= ?2 and occurred_at < ?3
            group by coalesce(agent_id, ''), coalesce(agent_version, -1)""";

    private static final String COUNT_REASONS = """
            insert into call_hour_reason (hour_at, agent_id, agent_version, reason, status, calls)
            select cast(?1 as bigint), coalesce(agent_id, ''), coalesce(agent_version, -1),
              coalesce(disconnection_reason, ''), max(status), count(*)
            from voice_call where occurred_at >= ?2 and occurred_at < ?3
            group by coalesce(agent_id, ''), coalesce(agent_version, -1), coalesce(disconnection_reason, '')""";

    private static final String COUNT_CHATS = """
            insert into chat_hour (hour_at, agent_id, agent_version, status, chats)
            select cast(?1 as bigint), coalesce(agent_id, ''), coalesce(agent_version, -1), status, count(*)
            from chat where occurred_at >= ?2 and occurred_at < ?3
            group by coalesce(agent_id, ''), coalesce(agent_version, -1), status""";

    private static final String WAITS = """
            select coalesce(agent_id, ''), coalesce(agent_version, -1), cast(floor(latency_p50 / 10) as integer), count(*)
            from voice_call where occurred_at >= ?1 and occurred_at < ?2 and latency_p50 between 0 and 1000000000
            group by coalesce(agent_id, ''), coalesce(agent_version, -1), cast(floor(latency_p50 / 10) as integer)""";

    private static final String ADD_WAITS =
            "update call_hour set waits = ?4 where hour_at = ?1 and agent_id = ?2 and agent_version = ?3";

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    private record Agent(String id, int version) {}

    /** The marked hours, newest first. */
    public List<Instant> touched(int most) {
        return entityManager
                .createQuery("select distinct t.hour from TouchedHour t order by t.hour desc", Instant.class)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Counts that hour. First its marks are taken off: what changes from then on leaves another one,
     * and what left these is seen by the counting, which begins after.
     */
    public void count(Instant hour) {
        long from = hour.toEpochMilli();
        long until = hour.plus(TouchedHour.HOUR).toEpochMilli();
        for (String table : List.of("call_hour_touched", "call_hour", "call_hour_reason", "chat_hour")) {
            query("delete from " + table + " where hour_at = ?1", from).executeUpdate();
        }
        query(COUNT, from, from, until).executeUpdate();
        query(COUNT_REASONS, from, from, until).executeUpdate();
        query(COUNT_CHATS, from, from, until).executeUpdate();
        waits(from, until).forEach((agent, waits) -> query(ADD_WAITS, from, agent.id(), agent.version(), waits.text())
                .executeUpdate());
    }

    private Map<Agent, Waits> waits(long from, long until) {
        Map<Agent, Waits> waits = new LinkedHashMap<>();
        for (Object row : query(WAITS, from, until).getResultList()) {
            Object[] values = (Object[]) row;
            waits.computeIfAbsent(new Agent((String) values[0], ((Number) values[1]).intValue()), agent -> new Waits())
                    .add(((Number) values[2]).intValue(), ((Number) values[3]).longValue());
        }
        return waits;
    }

    private Query query(String sql, Object... values) {
        Query query = entityManager.createNativeQuery(sql);
        for (int number = 0; number < values.length; number++) {
            query.setParameter(number + 1, values[number]);
        }
        return query;
    }
}

package io.callboard.insight;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.callboard.call.CallStatus;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads what was counted. */
@Stateless
public class InsightRepository {

    private static final String SUMS = """
            sum(connected), sum(unconnected), sum(failed), sum(transferred), sum(judged), sum(successful),
            sum(positive), sum(neutral), sum(negative), sum(unknown_sentiment), sum(duration_ms), sum(timed), sum(cost),
            sum(costed)""";

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    /** An agent's version as hours are counted by it. */
    private record Key(String agent, int version) {

        static Key of(AgentCounts agent) {
            return new Key(Objects.requireNonNullElse(agent.id(), ""), Objects.requireNonNullElse(agent.version(), -1));
        }

        AgentCounts counts(String name, Counts counts, Waits waits, long chats) {
            return new AgentCounts(
                    agent.isEmpty() ? null : agent, name, version < 0 ? null : version, counts, waits, chats);
        }
    }

    /** The hours in which there were calls, in order. */
    public List<HourCounts> hours(Asked asked) {
        Map<Long, Waits> waits = new HashMap<>();
        for (Object[] row : rows("select hour_at, waits from call_hour", asked, "")) {
            waits.computeIfAbsent(number(row[0]), hour -> new Waits()).plus((String) row[1]);
        }
        return rows("select hour_at, " + SUMS + " from call_hour", asked, " group by hour_at order by hour_at").stream()
                .map(row -> new HourCounts(
                        Instant.ofEpochMilli(number(row[0])),
                        counts(row, 1),
                        waits.getOrDefault(number(row[0]), new Waits())))
                .toList();
    }

    /** The hours in which there were chats, in order. */
    public List<HourCounts> chatHours(Asked asked) {
        String sums = "sum(case when status = 'ERROR' then 0 else chats end),"
                + " sum(case when status = 'ERROR' then chats else 0 end)";
        return rows("select hour_at, " + sums + " from chat_hour", asked, " group by hour_at order by hour_at").stream()
                .map(row -> new HourCounts(
                        Instant.ofEpochMilli(number(row[0])), Counts.of(number(row[1]), number(row[2])), new Waits()))
                .toList();
    }

    /** The agents by version, those with most calls first, then those with most chats. */
    public List<AgentCounts> agents(Asked asked) {
        Map<Key, Long> chats = rows(
                        "select agent_id, agent_version, sum(chats) from chat_hour",
                        asked,
                        " group by agent_id, agent_version")
                .stream()
                .collect(toMap(InsightRepository::key, row -> number(row[2])));
        List<AgentCounts> agents = new ArrayList<>(calledAgents(asked, chats));
        Set<Key> called = agents.stream().map(Key::of).collect(toSet());
        chats.forEach((key, count) -> {
            if (!called.contains(key)) {
                agents.add(key.counts(chatName(key.agent()), Counts.NONE, new Waits(), count));
            }
        });
        agents.sort(comparingLong((AgentCounts agent) -> agent.counts().calls())
                .thenComparingLong(AgentCounts::chats)
                .reversed());
        return agents;
    }

    /** What it was called last in a chat; null when it was never named. */
    private String chatName(String agent) {
        List<?> names = entityManager
                .createNativeQuery("select agent_name from chat where agent_id = ?1 and agent_name is not null"
                        + " order by occurred_at desc, id desc limit 1")
                .setParameter(1, agent)
                .getResultList();
        return names.isEmpty() ? null : (String) names.get(0);
    }

    private List<AgentCounts> calledAgents(Asked asked, Map<Key, Long> chats) {
        Map<Key, Waits> waits = new HashMap<>();
        for (Object[] row : rows("select agent_id, agent_version, waits from call_hour", asked, "")) {
            waits.computeIfAbsent(key(row), key -> new Waits()).plus((String) row[2]);
        }
        return rows(
                        "select agent_id, agent_version, max(agent_name), " + SUMS + " from call_hour",
                        asked,
                        " group by agent_id, agent_version")
                .stream()
                .map(row -> key(row).counts(
                                (String) row[2],
                                counts(row, 3),
                                waits.getOrDefault(key(row), new Waits()),
                                chats.getOrDefault(key(row), 0L)))
                .toList();
    }

    /** Why calls ended, the most frequent first. */
    public List<ReasonCount> reasons(Asked asked) {
        return rows("select reason, max(status), sum(calls) from call_hour_reason", asked, " group by reason").stream()
                .map(row -> new ReasonCount(
                        ((String) row[0]).isEmpty() ? null : (String) row[0],
                        CallStatus.valueOf((String) row[1]),
                        number(row[2])))
                .sorted(comparingLong(ReasonCount::calls).reversed())
                .toList();
    }

    /** How many hours of that span wait to be counted anew. */
    public long waiting(Asked asked) {
        return entityManager
                .createQuery(
                        "select count(distinct t.hour) from TouchedHour t where t.hour >= :from and t.hour < :until",
                        Long.class)
                .setParameter("from", asked.from())
                .setParameter("until", asked.until())
                .getSingleResult();
    }

    private List<Object[]> rows(String select, Asked asked, String rest) {
        List<Object> values = new ArrayList<>(
                List.of(asked.from().toEpochMilli(), asked.until().toEpochMilli()));
        String where = " where hour_at >= ?1 and hour_at < ?2";
        if (asked.agent() != null) {
            values.add(asked.agent());
            where += " and agent_id = ?" + values.size();
        }
        if (asked.version() != null) {
            values.add(asked.version());
            where += " and agent_version = ?" + values.size();
        }
        Query query = entityManager.createNativeQuery(select + where + rest);
        for (int number = 0; number < values.size(); number++) {
            query.setParameter(number + 1, values.get(number));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows;
    }

    private static Counts counts(Object[] row, int first) {
        return new Counts(
                number(row[first]),
                number(row[first + 1]),
                number(row[first + 2]),
                number(row[first + 3]),
                number(row[first + 4]),
                number(row[first + 5]),
                number(row[first + 6]),
                number(row[first + 7]),
                number(row[first + 8]),
                number(row[first + 9]),
                number(row[first + 10]),
                number(row[first + 11]),
                new BigDecimal(row[first + 12].toString()),
                number(row[first + 13]));
    }

    private static Key key(Object[] row) {
        return new Key((String) row[0], (int) number(row[1]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}

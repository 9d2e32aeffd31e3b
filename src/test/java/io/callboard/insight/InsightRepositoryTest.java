package io.callboard.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.callboard.call.Call;
import io.callboard.call.CallOccurred;
import io.callboard.call.CallStatus;
import io.callboard.chat.Chat;
import io.callboard.chat.ChatOccurred;
import io.callboard.event.Analysis;
import io.callboard.event.Cost;
import io.callboard.event.EventType;
import io.callboard.event.Latency;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.Events;
import io.callboard.fixture.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is counted is what the calls are. */
@ParameterizedClass
@EnumSource
class InsightRepositoryTest {

    private static final Instant NINE = Instant.parse("2026-09-10T09:00:00Z");
    private static final Asked ALL = new Asked(Instant.EPOCH, NINE.plus(Duration.ofDays(400)), null, null);

    @Parameter
    DatabaseServer server;

    TestDatabase database;
    HourMarker marker;
    HourStore store;
    HourCounter counter;
    InsightRepository insight;

    @BeforeEach
    void empty() {
        database = server.emptied();
        marker = database.bean(HourMarker.class);
        store = database.bean(HourStore.class);
        insight = database.bean(InsightRepository.class);
        counter = new HourCounter();
        counter.store = store;
        counter.clock = Clock.fixed(NINE, ZoneOffset.UTC);
    }

    @Test
    void countsByHourAndOutcome() {
        call("a", NINE, "user_hangup", Map.of("callAnalysis", analysis("Positive", true), "durationMs", 60_000L));
        call("b", NINE.plusSeconds(3599), "dial_busy", Map.of());
        call("c", NINE.plusSeconds(3600), "error_asr", Map.of("callAnalysis", analysis("Negative", false)));
        call("d", NINE.plusSeconds(3600), "call_transfer", Map.of("transferDestination", "+12025550142"));
        counter.count();

        List<HourCounts> hours = insight.hours(ALL);

        assertThat(hours).extracting(HourCounts::at).containsExactly(NINE, NINE.plusSeconds(3600));
        assertThat(hours.get(0).counts())
                .isEqualTo(new Counts(
                        1,
                        1,
                        0,
                        0,
                        1,
                        1,
                        1,
                        0,
                        0,
                        0,
                        60_000,
                        1,
                        hours.get(0).counts().cost(),
                        0));
        assertThat(hours.get(1).counts().failed()).isEqualTo(1);
        assertThat(hours.get(1).counts().transferred()).isEqualTo(1);
        assertThat(hours.get(1).counts().negative()).isEqualTo(1);
        assertThat(hours.get(1).counts().calls()).isEqualTo(2);
        assertThat(insight.hours(new Asked(NINE, NINE.plusSeconds(3600), null, null)))
                .extracting(HourCounts::at)
                .containsExactly(NINE);
    }

    @Test
    void leavesTheHourThatACallTurnsOutNotToBeOf() {
        Instant sent = NINE.plus(Duration.ofHours(3));
        change("a", EventType.TRANSFER_STARTED, sent, Map.of());
        counter.count();
        assertThat(insight.hours(ALL)).extracting(HourCounts::at).containsExactly(sent);

        change("a", EventType.CALL_ENDED, sent.plusSeconds(9), Map.of("startTimestamp", NINE));
        counter.count();

        assertThat(insight.hours(ALL)).extracting(HourCounts::at).containsExactly(NINE);
    }

    @Test
    void tellsHowManyHoursWaitToBeCounted() {
        call("a", NINE, "user_hangup", Map.of());
        call("b", NINE.plusSeconds(1), "user_hangup", Map.of());
        assertThat(insight.waiting(ALL)).isEqualTo(1);
        assertThat(insight.waiting(new Asked(NINE.minusSeconds(3600), NINE, null, null)))
                .isZero();
        assertThat(insight.hours(ALL)).isEmpty();

        counter.count();

        assertThat(insight.waiting(ALL)).isZero();
        counter.count();
        assertThat(insight.hours(ALL))
                .singleElement()
                .satisfies(hour -> assertThat(hour.counts().calls()).isEqualTo(2));
    }

    @Test
    void countsChatsByHour() {
        Instant ten = NINE.plusSeconds(3600);
        chat("a", EventType.CHAT_STARTED, NINE, NINE);
        chat("b", EventType.CHAT_ENDED, NINE, NINE.plusSeconds(3599));
        chat("c", EventType.CHAT_STARTED, NINE, NINE);
        chat("d", EventType.CHAT_ENDED, NINE, Map.of("startTimestamp", NINE, "chatStatus", "error"));
        counter.count();
        chat("c", EventType.CHAT_ENDED, ten, ten);
        counter.count();

        assertThat(insight.chatHours(ALL)).extracting(HourCounts::at).containsExactly(NINE, ten);
        assertThat(insight.chatHours(ALL))
                .extracting(hour -> hour.counts().connected())
                .containsExactly(2L, 1L);
        assertThat(insight.chatHours(ALL))
                .extracting(hour -> hour.counts().failed())
                .containsExactly(1L, 0L);
        assertThat(insight.chatHours(new Asked(NINE, ten, "another", null))).isEmpty();
        assertThat(insight.hours(ALL)).as("calls").isEmpty();
    }

    @Test
    void addsUpCostsAndWaitsByAgentAndVersion() {
        agentCall("a", "agent_1", 7, "4.95", 940);
        agentCall("b", "agent_1", 7, "0.0500001", 960);
        agentCall("c", "agent_1", 8, "1", 2000);
        agentCall("d", null, null, "1", 500);
        counter.count();

        List<AgentCounts> agents = insight.agents(ALL);

        assertThat(agents).extracting(AgentCounts::id).containsExactlyInAnyOrder("agent_1", "agent_1", null);
        AgentCounts first = agents.get(0);
        assertThat(first.version()).isEqualTo(7);
        assertThat(first.name()).isEqualTo("Front desk");
        assertThat(first.counts().cost()).isEqualByComparingTo("5.0000001");
        assertThat(first.waits().quantile(0.5)).isEqualByComparingTo("945");
        assertThat(first.waits().quantile(0.95)).isEqualByComparingTo("965");
        assertThat(insight.hours(new Asked(NINE, NINE.plusSeconds(3600), "agent_1", 8)))
                .singleElement()
                .satisfies(hour -> assertThat(hour.counts().calls()).isEqualTo(1));
    }

    @Test
    void listsAgentsThatOnlyChat() {
        agentCall("a", "agent_1", 7, "1", 940);
        agentChat("b", "agent_1", 7, "Front desk");
        agentChat("c", "agent_2", 1, "Letters");
        agentChat("d", "agent_2", 1, null);
        agentChat("e", null, null, null);
        counter.count();

        assertThat(insight.agents(ALL))
                .extracting(
                        AgentCounts::id,
                        AgentCounts::name,
                        AgentCounts::version,
                        agent -> agent.counts().calls(),
                        AgentCounts::chats)
                .containsExactly(
                        tuple("agent_1", "Front desk", 7, 1L, 1L),
                        tuple("agent_2", "Letters", 1, 0L, 2L),
                        tuple(null, null, null, 0L, 1L));
    }

    @Test
    void tellsWhyCallsEnded() {
        call("a", NINE, "user_hangup", Map.of());
        call("b", NINE, "user_hangup", Map.of());
        call("c", NINE, "dial_busy", Map.of());
        change("d", EventType.CALL_STARTED, NINE, Map.of("startTimestamp", NINE));
        counter.count();

        assertThat(insight.reasons(ALL))
                .startsWith(new ReasonCount("user_hangup", CallStatus.ENDED, 2))
                .contains(new ReasonCount("dial_busy", CallStatus.NOT_CONNECTED, 1))
                .contains(new ReasonCount(null, CallStatus.ONGOING, 1));
    }

    @Test
    void endsTheSameInAnyOrder() {
        Random random = new Random(20_260);
        Map<String, Instant> starts = new HashMap<>();
        for (int number = 0; number < 60; number++) {
            String id = "call_" + random.nextInt(20);
            Instant start = starts.computeIfAbsent(id, any -> NINE.plusSeconds(random.nextInt(40_000)));
            Instant sent = NINE.plusSeconds(random.nextInt(80_000));
            switch (random.nextInt(3)) {
                case 0 -> change(id, EventType.TRANSFER_STARTED, sent, Map.of());
                case 1 -> change(id, EventType.CALL_STARTED, sent, Map.of("startTimestamp", start));
                default -> change(id, EventType.CALL_ENDED, sent, Map.of("startTimestamp", start));
            }
            if (random.nextInt(4) == 0) {
                counter.count();
            }
        }
        counter.count();
        List<HourCounts> counted = insight.hours(ALL);
        database.inTransaction(entityManager -> {
            entityManager.createNativeQuery("delete from call_hour").executeUpdate();
            for (Call call : entityManager
                    .createQuery("select c from Call c", Call.class)
                    .getResultList()) {
                entityManager.persist(new TouchedHour(call.getOccurredAt()));
            }
            entityManager.flush();
            return null;
        });
        counter.count();

        assertThat(counted)
                .extracting(HourCounts::counts)
                .containsExactlyElementsOf(
                        insight.hours(ALL).stream().map(HourCounts::counts).toList());
        assertThat(counted.stream().mapToLong(hour -> hour.counts().calls()).sum())
                .isEqualTo(database.inTransaction(entityManager -> entityManager
                        .createQuery("select count(c) from Call c", Long.class)
                        .getSingleResult()));
    }

    @Test
    void countsAnHourButForAWaitThatNobodyBelieves() {
        agentCall("call_1", "agent_1", 1, "1", 250);
        agentCall("call_2", "agent_1", 1, "1", 999_999_999_999L);
        agentCall("call_3", "agent_1", 1, "1", -7);
        counter.count();

        Waits waits = insight.hours(ALL).get(0).waits();

        assertThat(waits.text()).isEqualTo("25:1");
    }

    private void agentCall(String id, String agent, Integer version, String cents, long waited) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("agentId", agent);
        fields.put("agentVersion", version);
        fields.put("agentName", "Front desk");
        fields.put("callCost", Cost.parse("{\"combined_cost\":" + cents + "}"));
        fields.put("latency", Latency.parse("{\"e2e\":{\"p50\":" + waited + "}}"));
        call(id, NINE, "user_hangup", fields);
    }

    private void call(String id, Instant start, String reason, Map<String, Object> more) {
        Map<String, Object> fields = new HashMap<>(more);
        fields.put("startTimestamp", start);
        fields.put("disconnectionReason", reason);
        change(id, EventType.CALL_ANALYZED, start.plusSeconds(90), fields);
    }

    private void change(String id, EventType type, Instant sent, Map<String, ?> fields) {
        database.inTransaction(entityManager -> {
            List<Call> there = entityManager
                    .createQuery("select c from Call c where c.callId = :id", Call.class)
                    .setParameter("id", id)
                    .getResultList();
            Call call = there.isEmpty() ? new Call("retell", id) : there.get(0);
            Instant before = call.getOccurredAt();
            call.apply(Events.call(id, type, sent.toEpochMilli(), fields));
            if (there.isEmpty()) {
                entityManager.persist(call);
            }
            marker.callOccurred(new CallOccurred(call.getOccurredAt(), before));
            entityManager.flush();
            return null;
        });
    }

    private void agentChat(String id, String agent, Integer version, String name) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("agentId", agent);
        fields.put("version", version);
        fields.put("agentName", name);
        fields.put("startTimestamp", NINE);
        chat(id, EventType.CHAT_ENDED, NINE, fields);
    }

    private void chat(String id, EventType type, Instant sent, Instant start) {
        chat(id, type, sent, Map.of("startTimestamp", start));
    }

    private void chat(String id, EventType type, Instant sent, Map<String, Object> fields) {
        database.inTransaction(entityManager -> {
            List<Chat> there = entityManager
                    .createQuery("select c from Chat c where c.chatId = :id", Chat.class)
                    .setParameter("id", id)
                    .getResultList();
            Chat chat = there.isEmpty() ? new Chat("retell", id) : there.get(0);
            Instant before = chat.getOccurredAt();
            chat.apply(Events.chat(id, type, sent.toEpochMilli(), fields));
            if (there.isEmpty()) {
                entityManager.persist(chat);
            }
            marker.chatOccurred(new ChatOccurred(chat.getOccurredAt(), before));
            entityManager.flush();
            return null;
        });
    }

    private static Analysis analysis(String sentiment, boolean successful) {
        return new Analysis("Summary", sentiment, successful, false, null);
    }
}

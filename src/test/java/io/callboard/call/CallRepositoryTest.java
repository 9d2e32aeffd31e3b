package io.callboard.call;

import static io.callboard.fixture.Events.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.call.CallSort.Column;
import io.callboard.event.Analysis;
import io.callboard.event.CallPayload;
import io.callboard.event.EventType;
import io.callboard.event.TransferPayload;
import io.callboard.event.Variables;
import io.callboard.event.WebhookEvent.CallEvent;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.Events;
import io.callboard.fixture.RandomFields;
import io.callboard.fixture.TestDatabase;
import io.callboard.fixture.VisibleState;
import io.callboard.list.Asked;
import io.callboard.list.Facet;
import io.callboard.list.Filter;
import io.callboard.list.Slice;
import io.callboard.list.Tally;
import io.callboard.list.WriteRefusedException;
import jakarta.ejb.ApplicationException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource
class CallRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-09-10T10:00:00Z");

    @Parameter
    DatabaseServer server;

    TestDatabase database;
    CallRepository calls;

    @BeforeEach
    void empty() {
        database = server.emptied();
        calls = database.bean(CallRepository.class);
    }

    @Test
    void keepsACallOfWhichOnlyTheIdIsKnown() {
        store("call_1", EventType.TRANSFER_STARTED, 1000, Map.of());

        Call call = find("call_1");

        assertThat(call.getStatus()).isEqualTo(CallStatus.ONGOING);
        assertThat(call.getOccurredAt()).isEqualTo(Instant.ofEpochMilli(1000));
        assertThat(call.getSummary()).isNull();
        assertThat(call.getFromNumber()).isNull();
        assertThat(call.getMetadata()).isNull();
        assertThat(call.getLabels()).isEmpty();
    }

    @Test
    void addsToACallOfWhichOnlyTheIdWasKnown() {
        store("call_1", EventType.TRANSFER_STARTED, 1000, Map.of());
        store("call_1", EventType.CALL_STARTED, 900, Map.of("agentName", "Front desk", "fromNumber", "+1"));

        assertThat(find("call_1").getAgentName()).isEqualTo("Front desk");
        assertThat(find("call_1").getFromNumber()).isEqualTo("+1");
    }

    @Test
    void givesBackAllThatWasTold() {
        Map<String, Object> fields = new RandomFields(new Random(1)).all(CallPayload.class);
        TransferPayload transfer = new TransferPayload("sip:desk@x;a=b c", "204", null, Instant.ofEpochMilli(77));
        CallEvent event = Events.call(
                EventType.TRANSFER_STARTED, Events.order(EventType.TRANSFER_STARTED, 1000), fields, transfer);
        Call written = new Call("retell", Events.CALL_ID);
        database.inTransaction(entityManager -> {
            Call stored = calls.forUpdate("retell", List.of(Events.CALL_ID)).get(Events.CALL_ID);
            return stored.apply(event) & stored.label("customer=Ana%20B&x=%C3%A9%0A&=1", event.order());
        });
        written.apply(event);
        written.label("customer=Ana%20B&x=%C3%A9%0A&=1", event.order());

        Map<String, String> read = VisibleState.of(find(Events.CALL_ID));

        assertThat(read).isEqualTo(VisibleState.of(written));
        assertThat(find(Events.CALL_ID).getLabels())
                .containsExactly(Map.entry("customer", "Ana B"), Map.entry("x", "é\n"));
        assertThat(find(Events.CALL_ID).getTransfers())
                .extracting(Transfer::destination)
                .containsExactly("sip:desk@x;a=b c");
    }

    @Test
    void mergesAcrossTransactionsAsInMemory() {
        store("call_1", EventType.CALL_ANALYZED, 4000, Map.of("agentName", "Late", "durationMs", 10L));
        store("call_1", EventType.CALL_STARTED, 1000, Map.of("agentName", "Early", "direction", "inbound"));

        assertThat(find("call_1").getAgentName()).isEqualTo("Late");
        assertThat(find("call_1").getDirection()).isEqualTo("inbound");
        assertThat(find("call_1").getStatus()).isEqualTo(CallStatus.ENDED);
    }

    @Test
    void keepsTheSameIdOfTwoSourcesApart() {
        store("retell", "call_1", EventType.CALL_STARTED, 1000, Map.of());
        store("uponai", "call_1", EventType.CALL_STARTED, 2000, Map.of());

        assertThat(calls.findByCallId("call_1")).extracting(Call::getSource).containsExactly("uponai", "retell");
        assertThat(calls.find("retell", "call_1")).isPresent();
        assertThat(calls.find("other", "call_1")).isEmpty();
        assertThat(tally(CallFilter.ALL).facets("source"))
                .extracting(Facet::value)
                .containsExactly("retell", "uponai");
    }

    @Test
    void refusesASecondCallOfTheSameSourceAndId() {
        store("call_1", EventType.CALL_STARTED, 1000, Map.of());

        assertThatThrownBy(() -> database.inTransaction(entityManager -> {
                    Call twin = new Call("retell", "call_1");
                    twin.apply(call("call_1", EventType.CALL_STARTED, 1, Map.of()));
                    entityManager.persist(twin);
                    return twin;
                }))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void letsTransactionsOnTheSameCallWaitForEachOther() {
        store("call_1", EventType.CALL_STARTED, 1000, Map.of());
        CountDownLatch locked = new CountDownLatch(1);
        CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> database.inTransaction(entityManager -> {
            await(locked);
            return calls.forUpdate("retell", List.of("call_1"))
                    .get("call_1")
                    .apply(call("call_1", EventType.CALL_ENDED, 2000, Map.of("durationMs", 7L)));
        }));

        database.inTransaction(entityManager -> {
            Call call = calls.forUpdate("retell", List.of("call_1")).get("call_1");
            locked.countDown();
            assertThatThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return call.apply(call("call_1", EventType.CALL_STARTED, 1000, Map.of("agentName", "Front desk")))
                    | call.label("a=1", Events.order(EventType.CALL_STARTED, 1000));
        });

        assertThat(other.join()).isTrue();
        assertThat(find("call_1").getDurationMs()).isEqualTo(7);
        assertThat(find("call_1").getLabels()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void tellsServersNothingOfACallThatAnotherMadeMeanwhile() {
        store("call_1", EventType.CALL_STARTED, 1000, Map.of());

        assertThatThrownBy(() -> database.inTransaction(entityManager -> {
                    Call late = new Call("retell", "call_1");
                    entityManager.persist(late);
                    late.apply(call("call_1", EventType.CALL_ENDED, 2000, Map.of("durationMs", 7L)));
                    calls.index(List.of(late));
                    return null;
                }))
                .isInstanceOf(WriteRefusedException.class)
                .hasMessageNotContaining("insert");
        assertThat(WriteRefusedException.class).hasAnnotation(ApplicationException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void listsRowsWithWhatListsShow() {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "agentId", "a1", "agentName", "Front desk", "agentVersion", 7, "recordingUrl", "https://x.invalid/r"));
        fields.put("callAnalysis", new Analysis("All well", "Positive", true, false, new Variables("{}")));
        fields.put("startTimestamp", Instant.ofEpochMilli(500));
        fields.put("disconnectionReason", "user_hangup");
        store("call_1", EventType.CALL_ANALYZED, 1000, fields);

        CallRow row = list(CallFilter.ALL).get(0);

        assertThat(row.id()).isEqualTo(find("call_1").getId());
        assertThat(row.occurredAt()).isEqualTo(Instant.ofEpochMilli(500));
        assertThat(row.startTimestamp()).isEqualTo(Instant.ofEpochMilli(500));
        assertThat(row.status()).isEqualTo(CallStatus.ENDED);
        assertThat(row.agentVersion()).isEqualTo(7);
        assertThat(row.summary()).isEqualTo("All well");
        assertThat(row.successful()).isTrue();
        assertThat(row.inVoicemail()).isFalse();
        assertThat(row.hasRecording()).isTrue();
        assertThat(row.hasTools()).isFalse();
        assertThat(row.combinedCost()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "DURATION, true, short long older none",
        "DURATION, false, long short older none",
        "AGENT, true, long short older none",
        "AGENT, false, short long older none",
        "STARTED, false, none long older short",
        "STARTED, true, short older long none"
    })
    void putsCallsThatLackTheColumnLastEitherWay(Column column, boolean ascending, String expected) {
        store("short", EventType.CALL_ENDED, 1000, Map.of("durationMs", 5L, "agentName", "B"));
        store("older", EventType.CALL_STARTED, 2000, Map.of());
        store("long", EventType.CALL_ENDED, 3000, Map.of("durationMs", 50L, "agentName", "A"));
        store("none", EventType.CALL_STARTED, 4000, Map.of());

        List<String> ids = ids(calls.page(CallFilter.ALL, new CallSort(column, ascending), null, 10, NOW)
                .rows());

        List<String> all = new ArrayList<>(List.of(expected.split(" ")));
        if (column != Column.STARTED) {
            all.set(2, "none");
            all.set(3, "older");
        }
        assertThat(ids).isEqualTo(all);
    }

    @ParameterizedTest
    @EnumSource
    void sortsByEveryColumn(Column column) {
        store("call_1", EventType.CALL_STARTED, 1000, Map.of());
        store("call_2", EventType.CALL_STARTED, 1000, Map.of());

        List<String> all = ids(calls.page(CallFilter.ALL, new CallSort(column, false), null, 10, NOW)
                .rows());

        assertThat(all).containsExactly("call_2", "call_1");
        Slice<CallRow> first = calls.page(CallFilter.ALL, new CallSort(column, false), null, 1, NOW);
        assertThat(ids(calls.page(CallFilter.ALL, new CallSort(column, false), first.next(), 1, NOW)
                        .rows()))
                .containsExactly("call_1");
    }

    @Test
    void pagesThroughCallsOfTheSameMomentWithoutLossOrRepetition() {
        for (int i = 0; i < 7; i++) {
            store("call_" + i, EventType.CALL_STARTED, 1000 + i / 4, Map.of());
        }
        List<String> seen = new ArrayList<>();
        Slice<CallRow> slice = calls.page(CallFilter.ALL, CallSort.NEWEST_FIRST, null, 3, NOW);
        seen.addAll(ids(slice.rows()));
        while (slice.next() != null) {
            slice = calls.page(CallFilter.ALL, CallSort.NEWEST_FIRST, slice.next(), 3, NOW);
            seen.addAll(ids(slice.rows()));
        }

        assertThat(seen).containsExactly("call_6", "call_5", "call_4", "call_3", "call_2", "call_1", "call_0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+49 (30) 123", "4930123", "030-1234", "12345", "+15550001", "0001"})
    void findsAPhoneNumberHoweverItIsWritten(String phone) {
        store("call_1", EventType.CALL_STARTED, 1000, Map.of("fromNumber", "+49 30 12345", "toNumber", "+1-555-0001"));
        store("other", EventType.CALL_STARTED, 1000, Map.of("fromNumber", "anonymous", "toNumber", "+998877"));

        assertThat(found(filter("phone", phone.startsWith("030") ? "30-1234" : phone)))
                .containsExactly("call_1");
    }

    @Test
    void findsACallerWhoIsNoNumber() {
        store("call_1", EventType.CALL_STARTED, 1000, Map.of("fromNumber", "anonymous"));
        store("call_2", EventType.CALL_STARTED, 1000, Map.of("toNumber", "sip:Desk_2@pbx.invalid"));
        store("call_3", EventType.CALL_STARTED, 1000, Map.of("toNumber", "sip:deskX2@pbx.invalid"));

        assertThat(found(filter("phone", "Anon"))).containsExactly("call_1");
        assertThat(found(filter("phone", "desk_2"))).containsExactly("call_2");
        assertThat(found(filter("phone", "()"))).isEmpty();
    }

    @Test
    void findsWholeWordsInAnyCase() {
        store("call_1", EventType.CALL_ENDED, 1000, Map.of("transcript", "User: 100% of my GRÖSSE_1!\n"));
        store("call_2", EventType.CALL_ANALYZED, 1000, Map.of("callAnalysis", summary("They said größe 1000")));
        store("call_X", EventType.CALL_ENDED, 1000, Map.of());

        assertThat(found(filter("text", "grösse"))).containsExactly("call_1");
        assertThat(found(filter("text", "GRÖSSE_1"))).containsExactly("call_1");
        assertThat(found(filter("text", "100% grösse"))).containsExactly("call_1");
        assertThat(found(filter("text", "Said GRÖßE"))).containsExactly("call_2");
        assertThat(found(filter("text", "call_X"))).containsExactly("call_X");
        assertThat(found(filter("text", "grö"))).isEmpty();
        assertThat(found(filter("text", "user"))).isEmpty();
        assertThat(found(filter("text", " "))).hasSize(3);
    }

    @Test
    void findsTextFarDownALongTranscript() {
        store("call_1", EventType.CALL_ENDED, 1000, Map.of("transcript", "a ".repeat(300_000) + "needle"));

        assertThat(found(filter("text", "Needle"))).containsExactly("call_1");
        assertThat(find("call_1").getTranscript()).hasSize(600_006);
    }

    @ParameterizedTest
    @CsvSource({
        "source, retell, 2",
        "source, other, 0",
        "status, ONGOING, 1",
        "status, ENDED, 1",
        "agent, a1, 1",
        "direction, outbound, 1",
        "sentiment, positive, 1",
        "reason, user_hangup, 1",
        "id, call_2, 1",
        "from, 1970-01-01T00:00:02Z, 1",
        "from, 1970-01-01T00:00:01Z, 2",
        "until, 1970-01-01T00:00:02Z, 1",
        "until, 1970-01-01T00:00:02.001Z, 2",
        "agent, '', 2"
    })
    void filtersByEachComponent(String component, String value, long expected) {
        store("call_1", EventType.CALL_STARTED, 1000, Map.of("agentId", "a1", "direction", "outbound"));
        Map<String, Object> fields = Map.of(
                "disconnectionReason", "user_hangup", "callAnalysis", new Analysis(null, "Positive", null, null, null));
        store("call_2", EventType.CALL_ANALYZED, 2000, fields);
        assertThat(calls.count(filter(component, value), 100)).isEqualTo(expected);
        assertThat(list(filter(component, value))).hasSize((int) expected);
    }

    @Test
    void namesEachAgentOnceAsItWasCalledLast() {
        store("call_3", EventType.CALL_STARTED, 3000, Map.of("agentId", "a1", "agentName", "New name"));
        store("call_1", EventType.CALL_STARTED, 1000, Map.of("agentId", "a1", "agentName", "Old name"));
        store("call_4", EventType.CALL_STARTED, 4000, Map.of("agentId", "a1"));
        store("call_2", EventType.CALL_STARTED, 1000, Map.of("agentId", "a2"));

        assertThat(tally(CallFilter.ALL).facets("agent"))
                .containsExactly(new Facet("a1", "New name", 3), new Facet("a2", null, 1));
        assertThat(calls.agentName("a1")).contains("New name");
        assertThat(calls.agentName("a2")).isEmpty();
    }

    @Test
    void countsDisconnectionReasons() {
        store("call_1", EventType.CALL_ENDED, 1000, Map.of("disconnectionReason", "user_hangup"));
        store("call_2", EventType.CALL_ENDED, 1000, Map.of("disconnectionReason", "dial_busy"));
        store("call_3", EventType.CALL_ENDED, 1000, Map.of("disconnectionReason", "user_hangup"));

        assertThat(tally(CallFilter.ALL).facets("reason"))
                .containsExactly(new Facet("user_hangup", null, 2), new Facet("dial_busy", null, 1));
    }

    @Test
    void cutsTextsThatTheirColumnsCannotHold() {
        String long300 = "x".repeat(254) + "🎉" + "y".repeat(44);
        store("call_1", EventType.CALL_ENDED, 1000, Map.of("agentId", long300, "fromNumber", long300));

        assertThat(find("call_1").getAgentId()).isEqualTo("x".repeat(254));
    }

    private void store(String callId, EventType type, long sentAt, Map<String, Object> fields) {
        store("retell", callId, type, sentAt, fields);
    }

    private void store(String source, String callId, EventType type, long sentAt, Map<String, Object> fields) {
        database.inTransaction(entityManager -> {
            Map<String, Call> open = calls.forUpdate(source, List.of(callId));
            boolean changed = open.get(callId).apply(call(callId, type, sentAt, fields));
            calls.index(open.values());
            return changed;
        });
    }

    private static Analysis summary(String summary) {
        return new Analysis(summary, null, null, null, null);
    }

    private Call find(String callId) {
        return calls.find("retell", callId).orElseThrow();
    }

    private List<CallRow> list(Filter filter) {
        return calls.page(filter, CallSort.NEWEST_FIRST, null, 100, NOW).rows();
    }

    private List<String> found(Filter filter) {
        return ids(list(filter));
    }

    private static List<String> ids(List<CallRow> rows) {
        return rows.stream().map(CallRow::callId).toList();
    }

    private static Filter filter(String name, String... values) {
        return Filter.of(CallFilter.FIELDS, Map.of(name, List.of(values)), new Asked(NOW, ZoneOffset.UTC));
    }

    private Tally tally(Filter filter) {
        return calls.list(filter, CallSort.NEWEST_FIRST, null, 1, NOW).tally();
    }
}

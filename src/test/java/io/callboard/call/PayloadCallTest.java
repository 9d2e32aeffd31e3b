package io.callboard.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.Subject;
import io.callboard.event.WebhookEvent.CallEvent;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.Payloads;
import io.callboard.fixture.Permutations;
import io.callboard.fixture.TestDatabase;
import io.callboard.fixture.VisibleState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls of the sample payloads, read by the reader. */
class PayloadCallTest {

    private static final List<CallEvent> ONE_CALL = List.of(
            Payloads.call("01_call_started_phone_inbound.json"),
            Payloads.call("12_transcript_updated_call.json"),
            Payloads.call("14_transfer_started_full.json"),
            Payloads.call("15_transfer_bridged.json"),
            Payloads.call("03_call_ended_phone_full.json"),
            Payloads.call("09_call_analyzed_full.json"));

    @Test
    void isTheSameInEveryOrder() {
        Map<String, String> expected = VisibleState.of(folded(ONE_CALL));

        Permutations.each(
                ONE_CALL, order -> assertThat(VisibleState.of(folded(order))).isEqualTo(expected));
    }

    @Test
    void holdsWhatItsEventsTold() {
        Call call = folded(ONE_CALL);

        assertThat(call.getStatus()).isEqualTo(CallStatus.ENDED);
        assertThat(call.getOccurredAt()).isEqualTo(Instant.ofEpochMilli(1789000000412L));
        assertThat(call.getDurationMs()).isEqualTo(16243);
        assertThat(call.getLatencyP50()).isEqualByComparingTo("940.5");
        assertThat(call.getCombinedCost()).isEqualByComparingTo(new BigDecimal("4.95"));
        assertThat(call.hasTools()).isTrue();
        assertThat(call.hasRecording()).isTrue();
        assertThat(call.getSummary()).isNotBlank();
        assertThat(call.getTransfers()).hasSize(1);
        assertThat(call.getTransfers().get(0).destination()).isEqualTo("+14155550123");
        assertThat(call.getTransfers().get(0).bridgedAt()).isNotNull();
    }

    @Test
    void endsThoughTheDocumentedSampleSaysRegistered() {
        Call call = folded(List.of(Payloads.call("29_docs_sample_call_ended.json")));

        assertThat(call.getCallStatus()).isEqualTo("registered");
        assertThat(call.getStatus()).isEqualTo(CallStatus.ENDED);
    }

    @Test
    void neverConnectedWhenDialingFailed() {
        Call call = folded(List.of(Payloads.call("04_call_ended_not_connected.json")));

        assertThat(call.getStatus()).isEqualTo(CallStatus.NOT_CONNECTED);
        assertThat(call.getOccurredAt()).isNotNull();
    }

    @Test
    void failedWhenTheProviderSaysSo() {
        assertThat(folded(List.of(Payloads.call("06_call_ended_error.json"))).getStatus())
                .isEqualTo(CallStatus.ERROR);
    }

    @Test
    void isReadFromTheOldEnvelope() {
        Call call = folded(List.of(Payloads.call("27_legacy_data_envelope.json")));

        assertThat(call.getDurationMs()).isEqualTo(1714608491736L - 1714608475945L);
        assertThat(call.getLatencyP50()).isEqualByComparingTo("1762.15625");
    }

    @ParameterizedTest
    @EnumSource
    void canBeReadBackFromTheDatabaseWithEveryPart(DatabaseServer server) {
        TestDatabase database = server.emptied();
        CallRepository calls = database.bean(CallRepository.class);
        List<CallEvent> events = Payloads.names().stream()
                .filter(name -> Payloads.subject(name) == Subject.CALL)
                .map(Payloads::call)
                .toList();

        for (CallEvent event : events) {
            database.inTransaction(entityManager -> calls.forUpdate(
                            "retell", List.of(event.call().callId()))
                    .get(event.call().callId())
                    .apply(event));
        }

        assertThat(events).hasSizeGreaterThan(15);
        for (CallEvent event : events) {
            String callId = event.call().callId();
            Call inMemory = folded(events.stream()
                    .filter(other -> other.call().callId().equals(callId))
                    .toList());
            Call read = calls.find("retell", callId).orElseThrow();
            assertThat(VisibleState.of(read)).as(callId).isEqualTo(VisibleState.of(inMemory));
            assertThat(parts(read)).as(callId).isEqualTo(parts(inMemory));
        }
    }

    private static List<Object> parts(Call call) {
        return Arrays.asList(
                call.getTranscriptObject(),
                call.getTranscriptWithToolCalls(),
                call.getScrubbedTranscriptWithToolCalls(),
                call.getLatency(),
                call.getLlmTokenUsage(),
                call.getCallCost(),
                call.getCustomAnalysis(),
                call.getMetadata(),
                call.getDynamicVariables(),
                call.getCollectedDynamicVariables());
    }

    private static Call folded(List<CallEvent> events) {
        Call call = new Call("retell", events.get(0).call().callId());
        events.forEach(call::apply);
        return call;
    }
}

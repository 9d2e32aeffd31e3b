package io.callboard.call;

import static io.callboard.fixture.Events.CALL_ID;
import static io.callboard.fixture.Events.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callboard.event.Analysis;
import io.callboard.event.Cost;
import io.callboard.event.EventOrder;
import io.callboard.event.EventType;
import io.callboard.event.Remark;
import io.callboard.event.Transcript;
import io.callboard.event.TranscriptLine.ToolInvocation;
import io.callboard.event.TranscriptLine.Utterance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallTest {

    private final Call call = new Call("retell", CALL_ID);

    @Test
    void keepsWhatALaterEventDoesNotCarry() {
        call.apply(call(EventType.CALL_ENDED, 1, Map.of("agentName", "Front desk", "durationMs", 7L)));
        call.apply(call(EventType.CALL_ANALYZED, 2, Map.of("durationMs", 8L)));

        assertThat(call.getAgentName()).isEqualTo("Front desk");
        assertThat(call.getDurationMs()).isEqualTo(8);
    }

    @Test
    void fillsOnlyGapsFromALateEventOfLowerRank() {
        call.apply(call(EventType.CALL_ANALYZED, 1, Map.of("agentName", "Analyzed", "callStatus", "ended")));
        call.apply(call(
                EventType.CALL_STARTED,
                9,
                Map.of("agentName", "Started", "callStatus", "ongoing", "direction", "inbound")));

        assertThat(call.getAgentName()).isEqualTo("Analyzed");
        assertThat(call.getDirection()).isEqualTo("inbound");
        assertThat(call.getStatus()).isEqualTo(CallStatus.ENDED);
    }

    @Test
    void takesASecondAnalysisPartByPart() {
        Analysis first = new Analysis("First", "Positive", true, false, null);
        Analysis second = new Analysis("Second", null, false, null, null);
        call.apply(call(EventType.CALL_ANALYZED, 1, Map.of("callAnalysis", first)));
        call.apply(call(EventType.CALL_ANALYZED, 2, Map.of("callAnalysis", second)));

        assertThat(call.getSummary()).isEqualTo("Second");
        assertThat(call.getSentiment()).isEqualTo("Positive");
        assertThat(call.getSuccessful()).isFalse();
        assertThat(call.getInVoicemail()).isFalse();
    }

    @Test
    void tellsWhetherAnythingBecameKnown() {
        assertThat(call.apply(call(EventType.CALL_STARTED, 1, Map.of("agentName", "A"))))
                .isTrue();
        assertThat(call.apply(call(EventType.CALL_STARTED, 1, Map.of("agentName", "A"))))
                .isFalse();
        assertThat(call.apply(call(EventType.CALL_STARTED, 2, Map.of("agentName", "A"))))
                .isTrue();
        assertThat(call.apply(call(EventType.CALL_STARTED, 1, Map.of("agentTag", "t"))))
                .isTrue();
    }

    @Test
    void occurredWhenItStartedElseEndedElseWasFirstToldOf() {
        call.apply(call(EventType.CALL_ANALYZED, 3000, Map.of()));
        call.apply(call(EventType.CALL_ENDED, 2000, Map.of()));
        assertThat(call.getOccurredAt()).isEqualTo(Instant.ofEpochMilli(2000));

        call.apply(call(EventType.CALL_ENDED, 2500, Map.of("endTimestamp", Instant.ofEpochMilli(2400))));
        assertThat(call.getOccurredAt()).isEqualTo(Instant.ofEpochMilli(2400));

        call.apply(call(EventType.CALL_STARTED, 2600, Map.of("startTimestamp", Instant.ofEpochMilli(1000))));
        assertThat(call.getOccurredAt()).isEqualTo(Instant.ofEpochMilli(1000));
    }

    @Test
    void hasEndedThoughTheProvidersOwnSampleSaysRegistered() {
        call.apply(call(
                EventType.CALL_ENDED, 1, Map.of("callStatus", "registered", "disconnectionReason", "user_hangup")));

        assertThat(call.getStatus()).isEqualTo(CallStatus.ENDED);
        assertThat(call.getCallStatus()).isEqualTo("registered");
    }

    @Test
    void failedWhenAnEventSaysSo() {
        call.apply(call(EventType.CALL_ERROR, 1, Map.of()));
        call.apply(call(EventType.CALL_ENDED, 2, Map.of("disconnectionReason", "user_hangup")));

        assertThat(call.getStatus()).isEqualTo(CallStatus.ERROR);
    }

    @Test
    void reckonsTheDurationThatAnOldServerDoesNotTell() {
        call.apply(call(EventType.CALL_ENDED, 1, Map.of("endTimestamp", Instant.ofEpochMilli(5000))));
        assertThat(call.getDurationMs()).isNull();

        call.apply(call(EventType.CALL_STARTED, 1, Map.of("startTimestamp", Instant.ofEpochMilli(2000))));
        assertThat(call.getDurationMs()).isEqualTo(3000);

        call.apply(call(EventType.CALL_ENDED, 2, Map.of("durationMs", 2900L)));
        assertThat(call.getDurationMs()).isEqualTo(2900);
    }

    @Test
    void tellsNoDurationOfACallThatEndedBeforeItStarted() {
        Map<String, Instant> times =
                Map.of("startTimestamp", Instant.MAX.minusSeconds(1), "endTimestamp", Instant.EPOCH);
        call.apply(call(EventType.CALL_ENDED, 1, times));

        assertThat(call.getDurationMs()).isNull();
    }

    @Test
    void putsATextTogetherFromTheLinesUntilATranscriptIsTold() {
        Transcript lines = new Transcript("[]", List.of(said("agent", "Hello"), tool(), said("user", "Hi")));
        call.apply(call(EventType.TRANSCRIPT_UPDATED, 1, Map.of("transcriptWithToolCalls", lines)));

        assertThat(call.getTranscript()).isEqualTo("Agent: Hello\nUser: Hi\n");
        assertThat(call.hasTools()).isTrue();

        call.apply(call(EventType.CALL_STARTED, 1, Map.of("transcript", "Agent: Told\n")));
        assertThat(call.getTranscript()).isEqualTo("Agent: Told\n");
    }

    @Test
    void hasToolsOnlyWhenOneWasCalled() {
        Transcript lines = new Transcript("[]", List.of(said("agent", "Hello")));
        call.apply(call(EventType.CALL_ENDED, 1, Map.of("transcriptWithToolCalls", lines)));

        assertThat(call.hasTools()).isFalse();
    }

    @Test
    void leavesOutACostThatItsColumnCannotHold() {
        call.apply(call(EventType.CALL_ENDED, 1, Map.of("callCost", cost("1E+1000000000"))));
        assertThat(call.getCombinedCost()).isNull();

        call.apply(call(EventType.CALL_ENDED, 2, Map.of("callCost", cost("999999999999.99999999"))));
        assertThat(call.getCombinedCost()).isNull();

        call.apply(call(EventType.CALL_ENDED, 3, Map.of("callCost", cost("7.66000004"))));
        assertThat(call.getCombinedCost()).isEqualByComparingTo("7.66");
    }

    @Test
    void keepsTheLabelOfTheHighestEvent() {
        call.label("customer=Late&office=1", new EventOrder(4, 0, 0, 1, "b"));
        call.label("customer=Early&branch=2", new EventOrder(1, 0, 0, 9, "a"));
        call.label(null, new EventOrder(4, 0, 0, 9, "c"));

        assertThat(call.getLabels()).isEqualTo(Map.of("customer", "Late", "office", "1", "branch", "2"));
    }

    @Test
    void remarksTheTextsThatItHadToCut() {
        call.apply(call(EventType.CALL_STARTED, 1, Map.of("agentName", "x".repeat(256), "agentTag", "t")));
        assertThat(call.remarks()).containsExactly(new Remark(Remark.Code.TEXT_CUT, "agent_name"));

        call.apply(call(EventType.CALL_STARTED, 2, Map.of("agentName", "x".repeat(255))));
        assertThat(call.remarks()).isEmpty();
    }

    @Test
    void refusesAnEventOfAnotherCall() {
        Call other = new Call("retell", "call_2");

        assertThatIllegalArgumentException().isThrownBy(() -> other.apply(call(EventType.CALL_STARTED, 1, Map.of())));
    }

    private static Utterance said(String role, String words) {
        return new Utterance(role, words, List.of(), null, List.of());
    }

    private static ToolInvocation tool() {
        return new ToolInvocation("t", "look_up", "{}");
    }

    private static Cost cost(String combined) {
        return new Cost("{}", new BigDecimal(combined), null, List.of());
    }
}

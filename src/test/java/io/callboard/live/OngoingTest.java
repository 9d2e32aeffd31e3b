package io.callboard.live;

import static io.callboard.fixture.Events.call;
import static io.callboard.fixture.Events.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.call.Call;
import io.callboard.chat.Chat;
import io.callboard.event.EventType;
import io.callboard.event.Numbers;
import io.callboard.event.Transcript;
import io.callboard.fixture.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OngoingTest {

    private static final Instant START = Instant.parse("2026-09-10T10:00:00Z");
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final String NUMBER = "+12138642013";

    private final Call call = new Call("retell", "call_1");

    @Test
    void countsFromTheLastThatWasTold() {
        call.apply(call(EventType.CALL_STARTED, START.toEpochMilli(), Map.of("startTimestamp", START)));
        call.changed(START.plusSeconds(600));
        Ongoing ongoing = Ongoing.of(call);

        assertThat(ongoing.since()).isEqualTo(START);
        assertThat(ongoing.stuck(START.plusSeconds(599).plus(TWO_HOURS), TWO_HOURS))
                .isFalse();
        assertThat(ongoing.stuck(START.plusSeconds(600).plus(TWO_HOURS).minusMillis(1), TWO_HOURS))
                .isFalse();
        assertThat(ongoing.stuck(START.plusSeconds(600).plus(TWO_HOURS), TWO_HOURS))
                .isTrue();
    }

    @Test
    void doesNotGoOnForADayWhateverIsToldLate() {
        call.apply(call(EventType.CALL_STARTED, START.toEpochMilli(), Map.of("startTimestamp", START)));
        Instant next = START.plus(Ongoing.LONGEST_CALL);
        call.changed(next.minusMillis(1));

        assertThat(Ongoing.of(call).stuck(next.minusMillis(1), TWO_HOURS)).isFalse();
        assertThat(Ongoing.of(call).stuck(next, TWO_HOURS)).isTrue();

        Chat chat = new Chat("retell", "chat_1");
        chat.apply(Events.chat(EventType.CHAT_STARTED, START.toEpochMilli(), Map.of("startTimestamp", START)));
        chat.changed(next);
        assertThat(Ongoing.of(chat).stuck(next, TWO_HOURS)).as("a chat may").isFalse();
    }

    @Test
    void countsFromTheStartWhereNothingElseIsKnown() {
        call.apply(call(EventType.CALL_STARTED, START.toEpochMilli(), Map.of("startTimestamp", START)));
        assertThat(Ongoing.of(call).heard()).isEqualTo(START);

        call.changed(START.minusSeconds(5));
        assertThat(Ongoing.of(call).heard()).as("a clock that is behind").isEqualTo(START);
    }

    @Test
    void beginsWhenItWasFirstHeardOfWhereNoStartIsTold() {
        call.apply(call(EventType.TRANSCRIPT_UPDATED, START.toEpochMilli(), Map.of()));

        assertThat(Ongoing.of(call).since()).isEqualTo(START);
    }

    @Test
    void isTransferringUntilThatIsOver() {
        call.apply(transfer(EventType.TRANSFER_STARTED, START.toEpochMilli(), NUMBER));
        assertThat(Ongoing.of(call).transferring()).isTrue();
        assertThat(Ongoing.of(call).destination()).isEqualTo(NUMBER);

        call.apply(transfer(EventType.TRANSFER_CANCELLED, START.toEpochMilli() + 1, NUMBER));
        assertThat(Ongoing.of(call).transferring()).isFalse();
        assertThat(Ongoing.of(call).destination()).isNull();
    }

    @Test
    void hidesEveryNumber() {
        call.apply(
                call(
                        EventType.TRANSCRIPT_UPDATED,
                        START.toEpochMilli(),
                        Map.of(
                                "fromNumber",
                                NUMBER,
                                "toNumber",
                                NUMBER,
                                "transcriptObject",
                                Transcript.parse(
                                        "[{\"role\":\"user\",\"content\":\"I am 213 864 2013\"},"
                                                + "{\"role\":\"tool_call_invocation\",\"tool_call_id\":\"t\",\"name\":\"dial_2138642013\"}]"))));
        call.apply(transfer(EventType.TRANSFER_STARTED, START.toEpochMilli() + 1, NUMBER));
        Ongoing shown = Ongoing.of(call);

        assertThat(shown.lines()).containsExactly(new Said("user", "I am 213 864 2013"));
        assertThat(shown.seen(Numbers.SHOWN)).isEqualTo(shown);
        assertThat(shown.seen(Numbers.HIDDEN).toString())
                .doesNotContain("8642013", "864 2013")
                .contains("••••13");
    }

    @Test
    void callsTheAgentByItsIdWhereItHasNoName() {
        call.apply(call(EventType.CALL_STARTED, START.toEpochMilli(), Map.of("agentId", "agent_1")));
        assertThat(Ongoing.of(call).agent()).isEqualTo("agent_1");

        call.apply(call(EventType.CALL_STARTED, START.toEpochMilli() + 1, Map.of("agentName", "Front desk")));
        assertThat(Ongoing.of(call).agent()).isEqualTo("Front desk");
    }
}

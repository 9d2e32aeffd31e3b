package io.callboard.relay;

import static io.callboard.fixture.Events.CALL_ID;
import static io.callboard.fixture.Events.CHAT_ID;
import static io.callboard.fixture.Events.call;
import static io.callboard.fixture.Events.chat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.event.EventType;
import io.callboard.event.Subject;
import io.callboard.fixture.DatabaseServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class OutboxWriterTest {

    @Parameter
    DatabaseServer server;

    OutboxFixture outbox;

    @BeforeEach
    void empty() {
        outbox = new OutboxFixture(server);
    }

    @Test
    void writesTheCallAsItIsAfterEachEventOfATransaction() {
        outbox.tell(
                call(EventType.CALL_STARTED, 1, Map.of("direction", "inbound", "agentId", "agent_1")),
                call(EventType.CALL_ENDED, 2, Map.of("durationMs", 7L, "disconnectionReason", "user_hangup")));

        List<OutboxMessage> messages = outbox.inOrderOfChange();
        assertThat(messages).extracting(OutboxMessage::getEvent).containsExactly("call_started", "call_ended");
        assertThat(messages).extracting(OutboxMessage::getSequence).containsOnlyNulls();
        OutboxMessage first = messages.get(0);
        assertThat(first.getSubject()).isEqualTo(Subject.CALL);
        assertThat(first.getSubjectId()).isEqualTo(CALL_ID);
        assertThat(first.getSource()).isEqualTo("retell");
        assertThat(first.getAgentId()).isEqualTo("agent_1");
        assertThat(first.getDirection()).isEqualTo("inbound");
        assertThat(first.getDisconnectionReason()).isNull();
        assertThat(told(first).containsKey("duration_ms")).isFalse();
        assertThat(told(messages.get(1)).getInt("duration_ms")).isEqualTo(7);
        assertThat(messages.get(1).getDisconnectionReason()).isEqualTo("user_hangup");
        assertThat(body(first).getString("id")).isEqualTo(first.getId().toString());
    }

    @Test
    void writesChatsToo() {
        outbox.tell(chat(EventType.CHAT_STARTED, 1, Map.of("agentId", "agent_2")));

        OutboxMessage message = outbox.inOrderOfChange().get(0);
        assertThat(message.getSubject()).isEqualTo(Subject.CHAT);
        assertThat(message.getSubjectId()).isEqualTo(CHAT_ID);
        assertThat(body(message).getString("schema")).isEqualTo("chat-changed-1");
        assertThat(body(message).getJsonObject("chat").getString("agent_id")).isEqualTo("agent_2");
    }

    @Test
    void givesEachChangeOfACallALaterMomentThoughTheClockStandsStillOrGoesBack() {
        outbox.tell(call(EventType.CALL_STARTED, 1, Map.of()), call(EventType.TRANSCRIPT_UPDATED, 2, Map.of()));
        outbox.clock.advance(java.time.Duration.ofMinutes(-5));
        outbox.tell(call(EventType.CALL_ENDED, 3, Map.of()));

        assertThat(outbox.inOrderOfChange())
                .extracting(OutboxMessage::getEvent)
                .containsExactly("call_started", "transcript_updated", "call_ended");
        assertThat(outbox.inOrderOfChange())
                .extracting(OutboxMessage::getChangedAt)
                .doesNotHaveDuplicates();
    }

    @Test
    void writesNothingOfAChangeThatIsUndone() {
        assertThatThrownBy(() -> outbox.tellAndFail(call(EventType.CALL_STARTED, 1, Map.of())))
                .isInstanceOf(IllegalStateException.class);

        assertThat(outbox.inOrderOfChange()).isEmpty();
    }

    @Test
    void writesNothingWhenNothingBecameKnown() {
        outbox.tell(call(EventType.CALL_STARTED, 1, Map.of()));
        outbox.tell(call(EventType.CALL_STARTED, 1, Map.of()));

        assertThat(outbox.inOrderOfChange()).hasSize(1);
    }

    @Test
    void leavesOutWhatASettingLeavesOut() {
        outbox.set(Map.of("callboard.events-without", "transcript_updated"));
        outbox.tell(call(EventType.CALL_STARTED, 1, Map.of()), call(EventType.TRANSCRIPT_UPDATED, 2, Map.of()));

        assertThat(outbox.inOrderOfChange()).extracting(OutboxMessage::getEvent).containsExactly("call_started");
    }

    @Test
    void writesNothingWhilePublishingIsOff() {
        outbox.publishing.brokerIsThere(false);
        outbox.tell(call(EventType.CALL_STARTED, 1, Map.of()));
        assertThat(outbox.inOrderOfChange()).isEmpty();

        outbox.publishing.brokerIsThere(true);
        outbox.set(Map.of("callboard.publishing", "off"));
        outbox.tell(call(EventType.CALL_ENDED, 2, Map.of()));
        assertThat(outbox.inOrderOfChange()).isEmpty();
    }

    private static JsonObject told(OutboxMessage message) {
        return body(message).getJsonObject("call");
    }

    private static JsonObject body(OutboxMessage message) {
        return Json.createReader(new StringReader(message.getBody())).readObject();
    }
}

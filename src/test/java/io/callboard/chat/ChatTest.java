package io.callboard.chat;

import static io.callboard.fixture.Events.CHAT_ID;
import static io.callboard.fixture.Events.chat;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.EventType;
import io.callboard.event.Transcript;
import io.callboard.event.TranscriptLine.ToolInvocation;
import io.callboard.event.TranscriptLine.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatTest {

    private final Chat chat = new Chat("retell", CHAT_ID);

    @ParameterizedTest
    @CsvSource({
        "CHAT_STARTED, , ONGOING",
        "CHAT_STARTED, ongoing, ONGOING",
        "CHAT_TRANSCRIPT_UPDATED, ended, ENDED",
        "CHAT_ENDED, ongoing, ENDED",
        "CHAT_ANALYZED, , ENDED",
        "CHAT_ENDED, error, ERROR"
    })
    void standsWhereItsEventsTell(EventType type, String word, ChatStatus status) {
        chat.apply(chat(type, 1, word == null ? Map.of() : Map.of("chatStatus", word)));

        assertThat(chat.getStatus()).isEqualTo(status);
    }

    @Test
    void hasEndedWhenItsEndIsKnown() {
        chat.apply(chat(EventType.CHAT_STARTED, 1, Map.of("endTimestamp", Instant.EPOCH)));

        assertThat(chat.getStatus()).isEqualTo(ChatStatus.ENDED);
    }

    @Test
    void putsItsTranscriptTogetherFromItsMessages() {
        Transcript messages = new Transcript(
                "[]",
                List.of(
                        said("agent", "Hello"),
                        new ToolInvocation("t", "look_up", "{}"),
                        said("user", "Where is it?")));
        chat.apply(chat(EventType.CHAT_ANALYZED, 1, Map.of("messages", messages, "transcript", " ")));

        assertThat(chat.getTranscript()).isEqualTo("Agent: Hello\nUser: Where is it?\n");
        assertThat(chat.getMessageCount()).isEqualTo(2);

        chat.apply(chat(EventType.CHAT_ENDED, 1, Map.of("transcript", "Agent: Told\n")));
        assertThat(chat.getTranscript()).isEqualTo("Agent: Told\n");
    }

    @Test
    void keepsWhatALaterEventDoesNotCarry() {
        chat.apply(chat(EventType.CHAT_STARTED, 1, Map.of("version", 2, "chatType", "sms_chat")));
        chat.apply(chat(EventType.CHAT_ENDED, 2, Map.of("version", 3)));

        assertThat(chat.getChatType()).isEqualTo("sms_chat");
        assertThat(chat.getAgentVersion()).isEqualTo(3);
    }

    private static Utterance said(String role, String words) {
        return new Utterance(role, words, List.of(), null, List.of());
    }
}

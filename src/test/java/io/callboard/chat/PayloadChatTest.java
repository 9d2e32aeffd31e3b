package io.callboard.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.WebhookEvent.ChatEvent;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.Payloads;
import io.callboard.fixture.Permutations;
import io.callboard.fixture.TestDatabase;
import io.callboard.fixture.VisibleState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chat of the sample payloads, read by the reader. */
class PayloadChatTest {

    private static final List<ChatEvent> ONE_CHAT = List.of(
            Payloads.chat("19_chat_started.json"),
            Payloads.chat("23_transcript_updated_chat.json"),
            Payloads.chat("20_chat_ended.json"),
            Payloads.chat("21_chat_analyzed_api.json"));

    @Test
    void isTheSameInEveryOrder() {
        Map<String, String> expected = VisibleState.of(folded(ONE_CHAT));

        Permutations.each(
                ONE_CHAT, order -> assertThat(VisibleState.of(folded(order))).isEqualTo(expected));
    }

    @Test
    void holdsWhatItsEventsTold() {
        Chat chat = folded(ONE_CHAT);

        assertThat(chat.getStatus()).isEqualTo(ChatStatus.ENDED);
        assertThat(chat.getAgentVersion()).isEqualTo(2);
        assertThat(chat.getMessageCount()).isEqualTo(3);
        assertThat(chat.getCombinedCost()).isEqualByComparingTo("0.2");
        assertThat(chat.getCustomAttributes().entries()).containsEntry("team", "support");
        assertThat(chat.getSummary()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void canBeReadBackFromTheDatabaseWithEveryPart(DatabaseServer server) {
        TestDatabase database = server.emptied();
        ChatRepository chats = database.bean(ChatRepository.class);
        for (ChatEvent event : ONE_CHAT) {
            database.inTransaction(entityManager -> chats.forUpdate(
                            "retell", List.of(event.chat().chatId()))
                    .get(event.chat().chatId())
                    .apply(event));
        }
        Chat inMemory = folded(ONE_CHAT);

        Chat read = chats.find("retell", inMemory.getChatId()).orElseThrow();

        assertThat(VisibleState.of(read)).isEqualTo(VisibleState.of(inMemory));
        assertThat(read.getMessages()).isEqualTo(inMemory.getMessages());
        assertThat(read.getChatCost()).isEqualTo(inMemory.getChatCost());
        assertThat(read.getCustomAnalysis()).isEqualTo(inMemory.getCustomAnalysis());
        assertThat(read.getCustomAttributes()).isEqualTo(inMemory.getCustomAttributes());
    }

    private static Chat folded(List<ChatEvent> events) {
        Chat chat = new Chat("retell", events.get(0).chat().chatId());
        events.forEach(chat::apply);
        return chat;
    }
}

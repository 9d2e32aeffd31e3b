package io.callboard.projection;

import static io.callboard.fixture.Events.CHAT_ID;
import static io.callboard.fixture.Events.chat;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.chat.Chat;
import io.callboard.chat.ChatChanged;
import io.callboard.chat.ChatOccurred;
import io.callboard.chat.ChatRepository;
import io.callboard.event.EventType;
import io.callboard.event.WebhookEvent.ChatEvent;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.Fired;
import io.callboard.fixture.TestDatabase;
import io.callboard.trace.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class ChatProjectorTest {

    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

    @Parameter
    DatabaseServer server;

    TestDatabase database;
    ChatRepository chats;
    ChatProjector projector;
    Fired<ChatChanged> changed;
    Fired<ChatOccurred> occurred;

    @BeforeEach
    void empty() {
        database = server.emptied();
        chats = database.bean(ChatRepository.class);
        projector = database.bean(ChatProjector.class);
        changed = new Fired<>();
        projector.chats = chats;
        projector.changed = changed.event();
        occurred = new Fired<>();
        projector.occurred = occurred.event();
        projector.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void foldsTheEventAndTheQueryIntoTheChatOfItsSource() {
        project("customer=Ana%20B", chat(EventType.CHAT_STARTED, 1, Map.of("agentName", "Front desk")));

        Chat chat = chats.find("retell", CHAT_ID).orElseThrow();
        assertThat(chat.getAgentName()).isEqualTo("Front desk");
        assertThat(chat.getLabels()).isEqualTo(Map.of("customer", "Ana B"));
        assertThat(changed.all())
                .containsExactly(new ChatChanged(chat.getId(), "retell", CHAT_ID, EventType.CHAT_STARTED, NOW));
    }

    @Test
    void tellsWhenTheChatOccurredAndWhenItWasThoughtTo() {
        project(null, chat(EventType.CHAT_STARTED, 9000, Map.of()));
        project(null, chat(EventType.CHAT_ENDED, 9500, Map.of("startTimestamp", Instant.ofEpochMilli(1000))));

        assertThat(occurred.all())
                .containsExactly(
                        new ChatOccurred(Instant.ofEpochMilli(9000), null),
                        new ChatOccurred(Instant.ofEpochMilli(1000), Instant.ofEpochMilli(9000)));
    }

    @Test
    void saysNothingWhenARepetitionTellsNothingNew() {
        ChatEvent event = chat(EventType.CHAT_STARTED, 1, Map.of());
        project("a=1", event);
        project("a=1", event);

        assertThat(changed.all()).hasSize(1);
    }

    private void project(String query, ChatEvent event) {
        database.inTransaction(entityManager -> {
            projector.project(List.of(new Told<>(new CallProjectorTest.Sent(query), event, Step.NONE)));
            return null;
        });
    }
}

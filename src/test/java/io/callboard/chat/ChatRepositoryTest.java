package io.callboard.chat;

import static io.callboard.fixture.Events.chat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.chat.ChatSort.Column;
import io.callboard.event.Analysis;
import io.callboard.event.EventType;
import io.callboard.event.Transcript;
import io.callboard.event.TranscriptLine.Utterance;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.TestDatabase;
import io.callboard.list.Asked;
import io.callboard.list.Facet;
import io.callboard.list.Filter;
import io.callboard.list.Slice;
import io.callboard.list.Tally;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class ChatRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-09-10T10:00:00Z");

    @Parameter
    DatabaseServer server;

    TestDatabase database;
    ChatRepository chats;

    @BeforeEach
    void empty() {
        database = server.emptied();
        chats = database.bean(ChatRepository.class);
    }

    @Test
    void keepsTheSameIdOfTwoSourcesApart() {
        store("retell", "chat_1", EventType.CHAT_STARTED, 1000, Map.of());
        store("uponai", "chat_1", EventType.CHAT_STARTED, 2000, Map.of());

        assertThat(chats.findByChatId("chat_1")).extracting(Chat::getSource).containsExactly("uponai", "retell");
        assertThat(chats.find("retell", "chat_1")).isPresent();
        assertThat(chats.find("other", "chat_1")).isEmpty();
        assertThat(tally(ChatFilter.ALL).facets("source"))
                .extracting(Facet::value)
                .containsExactly("retell", "uponai");
    }

    @Test
    void refusesASecondChatOfTheSameSourceAndId() {
        store("chat_1", EventType.CHAT_STARTED, 1000, Map.of());

        assertThatThrownBy(() -> database.inTransaction(entityManager -> {
                    Chat twin = new Chat("retell", "chat_1");
                    twin.apply(chat("chat_1", EventType.CHAT_STARTED, 1, Map.of()));
                    entityManager.persist(twin);
                    return twin;
                }))
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @EnumSource
    void sortsByEveryColumn(Column column) {
        store("chat_1", EventType.CHAT_STARTED, 1000, Map.of());
        store("chat_2", EventType.CHAT_STARTED, 1000, Map.of());

        List<String> all = ids(chats.page(ChatFilter.ALL, new ChatSort(column, false), null, 10, NOW)
                .rows());

        assertThat(all).containsExactly("chat_2", "chat_1");
        Slice<ChatRow> first = chats.page(ChatFilter.ALL, new ChatSort(column, false), null, 1, NOW);
        assertThat(ids(chats.page(ChatFilter.ALL, new ChatSort(column, false), first.next(), 1, NOW)
                        .rows()))
                .containsExactly("chat_1");
    }

    @Test
    void pagesThroughChatsOfTheSameMomentWithoutLossOrRepetition() {
        for (int i = 0; i < 7; i++) {
            store("chat_" + i, EventType.CHAT_STARTED, 1000 + i / 4, Map.of());
        }
        List<String> seen = new ArrayList<>();
        Slice<ChatRow> slice = chats.page(ChatFilter.ALL, ChatSort.NEWEST_FIRST, null, 3, NOW);
        seen.addAll(ids(slice.rows()));
        while (slice.next() != null) {
            slice = chats.page(ChatFilter.ALL, ChatSort.NEWEST_FIRST, slice.next(), 3, NOW);
            seen.addAll(ids(slice.rows()));
        }

        assertThat(seen).containsExactly("chat_6", "chat_5", "chat_4", "chat_3", "chat_2", "chat_1", "chat_0");
    }

    @Test
    void findsWholeWordsInAnyCase() {
        store("chat_1", EventType.CHAT_ENDED, 1000, Map.of("transcript", "User: 100% of my GRÖSSE_1!\n"));
        store("chat_2", EventType.CHAT_ANALYZED, 1000, Map.of("chatAnalysis", summary("They said größe 1000")));
        store("chat_X", EventType.CHAT_ENDED, 1000, Map.of());

        assertThat(found(filter("text", "grösse"))).containsExactly("chat_1");
        assertThat(found(filter("text", "GRÖSSE_1"))).containsExactly("chat_1");
        assertThat(found(filter("text", "100% grösse"))).containsExactly("chat_1");
        assertThat(found(filter("text", "Said GRÖßE"))).containsExactly("chat_2");
        assertThat(found(filter("text", "chat_X"))).containsExactly("chat_X");
        assertThat(found(filter("text", "grö"))).isEmpty();
        assertThat(found(filter("text", "user"))).isEmpty();
        assertThat(found(filter("text", " "))).hasSize(3);
    }

    @Test
    void findsTextFarDownALongTranscript() {
        store("chat_1", EventType.CHAT_ENDED, 1000, Map.of("transcript", "a ".repeat(300_000) + "needle"));

        assertThat(found(filter("text", "Needle"))).containsExactly("chat_1");
        assertThat(find("chat_1").getTranscript()).hasSize(600_006);
    }

    @Test
    void namesEachAgentOnceAsItWasCalledLast() {
        store("chat_3", EventType.CHAT_STARTED, 3000, Map.of("agentId", "a1", "agentName", "New name"));
        store("chat_1", EventType.CHAT_STARTED, 1000, Map.of("agentId", "a1", "agentName", "Old name"));
        store("chat_4", EventType.CHAT_STARTED, 4000, Map.of("agentId", "a1"));
        store("chat_2", EventType.CHAT_STARTED, 1000, Map.of("agentId", "a2"));

        assertThat(tally(ChatFilter.ALL).facets("agent"))
                .containsExactly(new Facet("a1", "New name", 3), new Facet("a2", null, 1));
        assertThat(chats.agentName("a1")).contains("New name");
        assertThat(chats.agentName("a2")).isEmpty();
    }

    @Test
    void keepsAChatOfWhichOnlyTheIdIsKnown() {
        store("chat_1", EventType.CHAT_TRANSCRIPT_UPDATED, 1000, Map.of());
        store("chat_1", EventType.CHAT_STARTED, 1100, Map.of("chatType", "sms_chat"));

        Chat chat = find("chat_1");

        assertThat(chat.getStatus()).isEqualTo(ChatStatus.ONGOING);
        assertThat(chat.getOccurredAt()).isEqualTo(Instant.ofEpochMilli(1000));
        assertThat(chat.getChatType()).isEqualTo("sms_chat");
        assertThat(chat.getSummary()).isNull();
        assertThat(chat.getMetadata()).isNull();
        assertThat(chat.getLabels()).isEmpty();
    }

    @Test
    void listsRowsWithWhatListsShow() {
        Transcript messages =
                new Transcript("[]", List.of(new Utterance("user", "Where is my order?", List.of(), null, List.of())));
        Map<String, Object> fields = new HashMap<>(Map.of("agentId", "a1", "version", 2, "messages", messages));
        fields.put("chatAnalysis", new Analysis("All well", "Positive", true, null, null));
        fields.put("endTimestamp", Instant.ofEpochMilli(900));
        store("chat_1", EventType.CHAT_ANALYZED, 1000, fields);

        ChatRow row = list(ChatFilter.ALL).get(0);

        assertThat(row)
                .isEqualTo(new ChatRow(
                        find("chat_1").getId(),
                        "retell",
                        "chat_1",
                        Instant.ofEpochMilli(900),
                        null,
                        Instant.ofEpochMilli(900),
                        null,
                        "a1",
                        null,
                        2,
                        ChatStatus.ENDED,
                        "Positive",
                        true,
                        "All well",
                        1,
                        null));
        assertThat(found(filter("text", "MY ORDER"))).containsExactly("chat_1");
    }

    @ParameterizedTest
    @CsvSource({
        "source, retell, 2",
        "source, other, 0",
        "status, ONGOING, 1",
        "status, ENDED, 1",
        "agent, a1, 1",
        "type, sms_chat, 1",
        "sentiment, positive, 1",
        "id, chat_2, 1",
        "from, 1970-01-01T00:00:02Z, 1",
        "until, 1970-01-01T00:00:02Z, 1",
        "agent, '', 2"
    })
    void filtersByEachComponent(String component, String value, long expected) {
        store("chat_1", EventType.CHAT_STARTED, 1000, Map.of("agentId", "a1", "chatType", "sms_chat"));
        store(
                "chat_2",
                EventType.CHAT_ANALYZED,
                2000,
                Map.of("chatAnalysis", new Analysis(null, "Positive", null, null, null)));
        assertThat(chats.count(filter(component, value), 100)).isEqualTo(expected);
        assertThat(list(filter(component, value))).hasSize((int) expected);
    }

    private void store(String chatId, EventType type, long sentAt, Map<String, Object> fields) {
        store("retell", chatId, type, sentAt, fields);
    }

    private void store(String source, String chatId, EventType type, long sentAt, Map<String, Object> fields) {
        database.inTransaction(entityManager -> {
            Map<String, Chat> open = chats.forUpdate(source, List.of(chatId));
            boolean changed = open.get(chatId).apply(chat(chatId, type, sentAt, fields));
            chats.index(open.values());
            return changed;
        });
    }

    private static Analysis summary(String summary) {
        return new Analysis(summary, null, null, null, null);
    }

    private Chat find(String chatId) {
        return chats.find("retell", chatId).orElseThrow();
    }

    private List<ChatRow> list(Filter filter) {
        return chats.page(filter, ChatSort.NEWEST_FIRST, null, 100, NOW).rows();
    }

    private List<String> found(Filter filter) {
        return ids(list(filter));
    }

    private static List<String> ids(List<ChatRow> rows) {
        return rows.stream().map(ChatRow::chatId).toList();
    }

    private static Filter filter(String name, String... values) {
        return Filter.of(ChatFilter.FIELDS, Map.of(name, List.of(values)), new Asked(NOW, ZoneOffset.UTC));
    }

    private Tally tally(Filter filter) {
        return chats.list(filter, ChatSort.NEWEST_FIRST, null, 1, NOW).tally();
    }
}

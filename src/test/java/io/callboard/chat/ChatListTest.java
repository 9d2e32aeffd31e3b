package io.callboard.chat;

import static io.callboard.fixture.Events.chat;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.chat.ChatSort.Column;
import io.callboard.event.Analysis;
import io.callboard.event.EventType;
import io.callboard.event.Numbers;
import io.callboard.event.Variables;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.TestDatabase;
import io.callboard.list.Asked;
import io.callboard.list.Facet;
import io.callboard.list.Filter;
import io.callboard.list.Neighbours;
import io.callboard.list.Place;
import io.callboard.list.Slice;
import io.callboard.list.Swept;
import io.callboard.list.Tally;
import io.callboard.search.Piece;
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

/** Lists of many chats. */
@ParameterizedClass
@EnumSource
class ChatListTest {

    private static final Instant NOW = Instant.parse("2026-09-10T10:00:00Z");

    @Parameter
    DatabaseServer server;

    TestDatabase database;
    ChatRepository chats;

    @BeforeEach
    void fill() {
        database = server.emptied();
        chats = database.bean(ChatRepository.class);
        for (int i = 0; i < 20; i++) {
            store(i);
        }
    }

    /** Agents a0, a1, none; every fourth negative and paid; each of a customer of its own. */
    private void store(int number) {
        String id = "chat_" + number;
        Map<String, Object> fields = new HashMap<>();
        if (number % 3 > 0) {
            fields.put("agentId", "a" + number % 3);
            fields.put("agentName", "Agent " + number % 3);
        }
        fields.put("metadata", new Variables("{\"customer\":" + number + ",\"list\":[1]}"));
        fields.put("chatType", number % 2 == 0 ? "sms_chat" : "api_chat");
        fields.put(
                "chatAnalysis",
                new Analysis(
                        "Summary " + number,
                        number % 4 == 0 ? "Negative" : null,
                        number % 4 == 0 ? Boolean.TRUE : null,
                        null,
                        new Variables("{\"topic\":\"t" + number % 2 + "\"}")));
        database.inTransaction(entityManager -> {
            Map<String, Chat> open = chats.forUpdate("retell", List.of(id));
            open.get(id).apply(chat(id, EventType.CHAT_ANALYZED, 1000 + number / 5, fields));
            chats.index(open.values());
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource
    void showsEachChatOnceWhileOthersArrive(Column column) {
        for (boolean ascending : List.of(true, false)) {
            List<String> seen = new ArrayList<>();
            Place place = null;
            int arrived = ascending ? 20 : 40;
            do {
                Slice<ChatRow> slice = chats.page(ChatFilter.ALL, new ChatSort(column, ascending), place, 3, NOW);
                slice.rows().forEach(row -> seen.add(row.chatId()));
                place = slice.next();
                if (arrived % 20 < 10) {
                    store(arrived++);
                }
            } while (place != null && seen.size() < 1000);

            assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(20);
            for (int i = 0; i < 20; i++) {
                assertThat(seen).contains("chat_" + i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void leadsFromEachRowToThoseBesideIt(Column column) {
        for (boolean ascending : List.of(true, false)) {
            ChatSort sort = new ChatSort(column, ascending);
            List<ChatRow> rows =
                    chats.page(ChatFilter.ALL, sort, null, 100, NOW).rows();
            assertThat(rows).hasSize(20);
            for (int i = 0; i < rows.size(); i++) {
                Neighbours<ChatRow> beside =
                        chats.neighbours(ChatFilter.ALL, sort, rows.get(i).id());
                assertThat(beside.previous()).as("%s %s", column, i).isEqualTo(i == 0 ? null : rows.get(i - 1));
                assertThat(beside.next())
                        .as("%s %s", column, i)
                        .isEqualTo(i + 1 == rows.size() ? null : rows.get(i + 1));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "agent, a1, 7",
        "type, sms_chat, 10",
        "sentiment, NEGATIVE, 5",
        "successful, true, 5",
        "successful, unknown, 15",
        "metadata, customer=7, 1",
        "metadata, customer, 20",
        "metadata, list=[1], 20",
        "analysis, topic=t1, 10",
        "text, summary 1, 1",
        "text, SUMMARY, 20",
        "id, chat_3, 1",
        "messages_min, 1, 0",
        "status, ended, 20"
    })
    void findsBy(String name, String value, long expected) {
        Filter filter = Filter.of(ChatFilter.FIELDS, Map.of(name, List.of(value)), new Asked(NOW, ZoneOffset.UTC));

        assertThat(chats.count(filter, 100)).isEqualTo(expected);
        assertThat(tally(filter).count()).isEqualTo(expected);
        assertThat(chats.page(filter, ChatSort.NEWEST_FIRST, null, 100, NOW).rows())
                .hasSize((int) expected);
    }

    @Test
    void findsAndMarksWhatWasWritten() {
        Filter filter =
                Filter.of(ChatFilter.FIELDS, Map.of("text", List.of("\"summary 7\"")), new Asked(NOW, ZoneOffset.UTC));

        List<ChatRow> rows = chats.page(filter, new ChatSort(Column.BEST, false), null, 10, NOW)
                .rows();
        assertThat(rows).extracting(ChatRow::chatId).containsExactly("chat_7");
        assertThat(chats.excerpts(filter, List.of(rows.get(0).id()), Numbers.SHOWN)
                        .get(rows.get(0).id())
                        .pieces())
                .containsExactly(new Piece("Summary 7", true));
    }

    @Test
    void indexesWordsOfBefore() {
        database.inTransaction(entityManager -> entityManager
                .createNativeQuery("update chat_words set words = '', generation = 0")
                .executeUpdate());
        findsBy("text", "summary", 0);

        Swept first = chats.indexOlderWords(Swept.BEGINNING, 15);
        Swept second = chats.indexOlderWords(first.last(), 15);
        assertThat(first.missing()).hasSize(15);
        assertThat(second.missing()).hasSize(5);
        assertThat(second.last()).isNull();
        assertThat(chats.indexOlderWords(Swept.BEGINNING, 15).missing()).isEmpty();
        findsBy("text", "summary", 20);
    }

    @Test
    void offersValuesWithTheirCounts() {
        Filter filter = Filter.of(
                ChatFilter.FIELDS,
                Map.of("type", List.of("sms_chat"), "agent", List.of("a1")),
                new Asked(NOW, ZoneOffset.UTC));

        assertThat(tally(filter).facets("agent"))
                .containsExactlyInAnyOrder(
                        new Facet("a1", "Agent 1", 3), new Facet("a2", "Agent 2", 3), new Facet("(none)", null, 4));
        assertThat(tally(filter).facets("type"))
                .containsExactlyInAnyOrder(new Facet("sms_chat", null, 3), new Facet("api_chat", null, 4));
    }

    @Test
    void indexesChatsOfBefore() {
        database.inTransaction(entityManager -> chats.forUpdate("retell", List.of("old"))
                .get("old")
                .apply(chat("old", EventType.CHAT_STARTED, 1, Map.of("metadata", new Variables("{\"customer\":99}")))));
        assertThat(chats.indexOlder(10)).isEqualTo(1);
        assertThat(chats.indexOlder(10)).isZero();

        findsBy("metadata", "customer=99", 1);
    }

    private Tally tally(Filter filter) {
        return chats.list(filter, ChatSort.NEWEST_FIRST, null, 1, NOW).tally();
    }
}

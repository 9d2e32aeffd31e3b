package io.callboard.call;

import static io.callboard.fixture.Events.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.call.CallSort.Column;
import io.callboard.event.Analysis;
import io.callboard.event.EventType;
import io.callboard.event.Numbers;
import io.callboard.event.Transcript;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.TestDatabase;
import io.callboard.list.Asked;
import io.callboard.list.Facet;
import io.callboard.list.Filter;
import io.callboard.list.Neighbours;
import io.callboard.list.Order;
import io.callboard.list.Place;
import io.callboard.list.Slice;
import io.callboard.list.Swept;
import io.callboard.list.Tally;
import io.callboard.search.Excerpt;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls are found by what was said in them, and where it was said is told. */
@ParameterizedClass
@EnumSource
class CallSearchTest {

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            refund                      | 1
            REFUND hello                | 1
            "a refund"                  | 1
            "refund a"                  | 0
            "for order 4-7"             | 1
            "help order"                | 0
            "help i"                    | 0
            agent                       | 0
            refu                        | 0
            angry                       | 1
            "was angry" hello           | 1
            "7 the"                     | 0
            it's                        | 1
            ~o'clock ) | & ! <-> :* \\~  | 1
            退款                         | 1
            款退                         | 0
            call_1                      | 1
            call_                       | 0
            "call_1"                    | 0""")
    void findsWordsAndPhrases(String text, long expected) {
        store("call_1", EventType.CALL_ANALYZED, transcript("""
                Agent: Hello, how can I help?
                User: I want a refund for order 4-7.
                User: It's nine o'clock. 退款
                """, "The caller was angry"));
        store("call_2", EventType.CALL_ANALYZED, transcript("Agent: Good bye", null));

        assertThat(calls.count(filter(text), 10)).isEqualTo(expected);
        assertThat(tally(filter(text)).count()).isEqualTo(expected);
        assertThat(walk(filter(text), new CallSort(Column.BEST, false), 5)).hasSize((int) expected);
    }

    @Test
    void findsOtherFormsOfAWordWhereTheDatabaseKnowsThem() {
        store("call_1", EventType.CALL_ANALYZED, transcript("User: My payments were refunded\n", null));
        long found = server == DatabaseServer.POSTGRESQL ? 1 : 0;

        assertThat(calls.count(filter("refunding"), 10)).isEqualTo(found);
        assertThat(calls.count(filter("\"payment were refund\""), 10)).isEqualTo(found);
        assertThat(calls.count(filter("\"payments were refunded\""), 10)).isEqualTo(1);
        assertThat(calls.count(filter("refund"), 10)).isEqualTo(found);
        assertThat(excerpts(filter("refund"))).hasSize((int) found);
        assertThat(excerpts(filter("refund")).values())
                .allMatch(excerpt -> text(excerpt).equals("… payments were [refunded]"));
    }

    @Test
    void leadsFromEachRowToThoseBesideItByRank() {
        for (int i = 1; i < 12; i++) {
            store("call_" + i, EventType.CALL_ANALYZED, transcript("User: a refund\n".repeat(i % 4 + 1), null));
        }
        store("call_99", EventType.CALL_ANALYZED, transcript("User: nothing\n", null));
        for (boolean ascending : List.of(true, false)) {
            CallSort best = new CallSort(Column.BEST, ascending);
            List<CallRow> rows =
                    calls.page(filter("refund"), best, null, 100, NOW).rows();
            assertThat(rows).hasSize(11);
            for (int i = 0; i < rows.size(); i++) {
                Neighbours<CallRow> beside =
                        calls.neighbours(filter("refund"), best, rows.get(i).id());
                assertThat(beside.previous()).isEqualTo(i == 0 ? null : rows.get(i - 1));
                assertThat(beside.next()).isEqualTo(i == 10 ? null : rows.get(i + 1));
            }
            UUID other = calls.page(filter("nothing"), CallSort.NEWEST_FIRST, null, 1, NOW)
                    .rows()
                    .get(0)
                    .id();
            assertThat(calls.neighbours(filter("refund"), best, other)).isEqualTo(Neighbours.none());
        }
    }

    @Test
    void isToldOfACallOnceItIsOver() {
        store("call_1", EventType.CALL_STARTED, transcript("User: one\n", null));
        store("call_1", EventType.TRANSCRIPT_UPDATED, transcript("User: one two\n", null));
        assertThat(calls.count(filter("one"), 10)).isZero();
        assertThat(calls.count(filter("call_1"), 10)).isEqualTo(1);

        store("call_1", EventType.CALL_ENDED, transcript("User: one two three\n", null));
        assertThat(calls.count(filter("two three"), 10)).isEqualTo(1);
        assertThat(calls.count(filter("happy"), 10)).isZero();

        store("call_1", EventType.CALL_ANALYZED, transcript("User: one two four\n", "Happy"));
        assertThat(calls.count(filter("happy two four"), 10)).isEqualTo(1);
        assertThat(calls.count(filter("three"), 10)).isZero();
    }

    @Test
    void indexesCallsOfBefore() {
        for (String id : List.of("call_1", "call_2", "call_3")) {
            store(id, EventType.CALL_ENDED, transcript("User: needle\n", null));
        }
        store("call_4", EventType.CALL_STARTED, transcript("User: needle\n", null));
        change("delete from call_words");
        assertThat(calls.count(filter("needle"), 10)).isZero();

        Swept first = calls.indexOlderWords(Swept.BEGINNING, 2);
        assertThat(first.missing()).hasSize(2);
        Swept second = calls.indexOlderWords(first.last(), 2);
        assertThat(second.missing()).hasSize(1);
        assertThat(second.last()).isNull();
        assertThat(calls.indexOlderWords(Swept.BEGINNING, 2).missing()).isEmpty();
        assertThat(calls.count(filter("needle"), 10)).isEqualTo(3);
    }

    @Test
    void knowsNothingThatTheProviderTookOut() {
        Transcript scrubbed = Transcript.parse("[{\"role\": \"user\", \"content\": \"I live in [address]\"}]");
        Map<String, Object> told = new HashMap<>(transcript("User: I live in Elm Street\n", null));
        told.put("scrubbedTranscriptWithToolCalls", scrubbed);
        store("call_1", EventType.CALL_ANALYZED, told);

        assertThat(calls.count(filter("elm"), 10)).isZero();
        assertThat(text(excerpts(filter("live")).values().iterator().next())).isEqualTo("I [live] in [address]");
    }

    @Test
    void indexesAllAnewForOtherLanguages() {
        boolean stems = server == DatabaseServer.POSTGRESQL;
        store("call_1", EventType.CALL_ENDED, transcript("User: in den Häusern\n", null));
        assertThat(calls.count(filter("haus"), 10)).isZero();
        change("insert into search_generation (id, languages) values (2, " + (stems ? "'german,english')" : "null)"));
        try {
            assertThat(calls.count(filter("häusern"), 10)).isEqualTo(1);
            assertThat(calls.indexOlderWords(Swept.BEGINNING, 10).missing()).hasSize(1);
            assertThat(calls.indexOlderWords(Swept.BEGINNING, 10).missing()).isEmpty();
            assertThat(calls.count(filter("haus"), 10)).isEqualTo(stems ? 1 : 0);
        } finally {
            change("delete from search_generation where id = 2");
        }
    }

    private void change(String sql) {
        database.inTransaction(
                entityManager -> entityManager.createNativeQuery(sql).executeUpdate());
    }

    @Test
    void keepsWhateverWasSaid() {
        StringBuilder many = new StringBuilder("User: ");
        for (int i = 0; i < 60_000; i++) {
            many.append("größeres").append(i).append(' ');
        }
        store("call_1", EventType.CALL_ENDED, transcript(many.append("\n").toString(), null));
        store("call_2", EventType.CALL_ENDED, transcript("User: " + "w".repeat(300_000) + " end\n", null));
        store("call_3", EventType.CALL_ENDED, transcript("User: \uD83D\uDE00 ' \\ \" % _ ?1 #a :b\n", null));

        assertThat(calls.count(filter("größeres7"), 10)).isEqualTo(1);
        assertThat(calls.count(filter("end"), 10)).isEqualTo(1);
        assertThat(calls.count(filter("w".repeat(900)), 10)).isEqualTo(1);
        assertThat(calls.count(filter("a b"), 10)).isEqualTo(1);
    }

    @Test
    void sortsByWhatFitsBest() {
        store("call_1", EventType.CALL_ENDED, transcript("User: a refund of one of a hundred orders\n", null));
        store("call_2", EventType.CALL_ENDED, transcript("User: refund refund refund, I said refund\n", null));
        store("call_3", EventType.CALL_ENDED, transcript("User: a refund and a refund, please\n", null));
        store("call_4", EventType.CALL_ENDED, transcript("User: nothing\n", null));

        assertThat(walk(filter("refund"), new CallSort(Column.BEST, false), 2))
                .containsExactly("call_2", "call_3", "call_1");
        assertThat(walk(filter("refund"), new CallSort(Column.BEST, true), 2))
                .containsExactly("call_1", "call_3", "call_2");
        assertThat(walk(CallFilter.ALL, new CallSort(Column.BEST, false), 2))
                .containsExactly("call_4", "call_3", "call_2", "call_1");
    }

    @Test
    void showsEachThatWasThereOnceWhileOthersThatFitArrive() {
        Random random = new Random(5);
        for (int i = 0; i < 30; i++) {
            store("call_" + i, EventType.CALL_ENDED, transcript(said(random), null));
        }
        List<String> seen = new ArrayList<>();
        Place place = null;
        int late = 30;
        do {
            Slice<CallRow> slice = calls.page(filter("refund"), new CallSort(Column.BEST, false), place, 4, NOW);
            slice.rows().forEach(row -> seen.add(row.callId()));
            place = slice.next();
            store("call_" + late++, EventType.CALL_ENDED, transcript(said(random), null));
        } while (place != null && late < 200);

        assertThat(seen).doesNotHaveDuplicates();
        for (int i = 0; i < 30; i++) {
            assertThat(seen).contains("call_" + i);
        }
    }

    private static String said(Random random) {
        return "User: " + "refund ".repeat(1 + random.nextInt(4)) + "now".repeat(random.nextInt(2)) + "\n";
    }

    @Test
    void sortsTheNewestOfMany() {
        database.inTransaction(entityManager -> {
            List<String> ids = IntStream.rangeClosed(0, Order.MOST_RANKED)
                    .mapToObj(i -> "call_" + i)
                    .toList();
            Map<String, Call> open = calls.forUpdate("retell", ids);
            for (int i = 0; i < ids.size(); i++) {
                open.get(ids.get(i))
                        .apply(call(ids.get(i), EventType.CALL_ENDED, 1000 + i, transcript("User: needle\n", null)));
            }
            calls.index(open.values());
            return null;
        });

        assertThat(walk(filter("needle"), new CallSort(Column.BEST, false), 300))
                .hasSize(Order.MOST_RANKED)
                .doesNotContain("call_0");
        Tally tally = tally(filter("needle"));
        assertThat(tally.count()).isEqualTo(Order.MOST_RANKED + 1);
        assertThat(tally.among()).isEqualTo(1000);
        assertThat(tally.isPartial()).isTrue();
        assertThat(tally.facets("status")).containsExactly(new Facet("ENDED", null, 1000));
    }

    @Test
    void tellsWhereItWasSaidButViewersNoNumber() {
        store("call_1", EventType.CALL_ENDED, transcript("Agent: Number?\nUser: My number is +1 555 123 4567\n", null));

        Excerpt excerpt = excerpts(filter("number")).values().iterator().next();
        assertThat(text(excerpt)).isEqualTo("[Number]?");
        assertThat(excerpt.lines()).isEqualTo(2);
        assertThat(text(excerpts(filter("my number")).values().iterator().next()))
                .endsWith("4567");
        Filter hidden = filter("my number").seen(Numbers.HIDDEN);
        List<UUID> ids = ids(hidden);
        assertThat(text(calls.excerpts(hidden, ids, Numbers.HIDDEN)
                        .values()
                        .iterator()
                        .next()))
                .isEqualTo("[My number] is ••••67");
        assertThat(calls.count(filter("555").seen(Numbers.HIDDEN), 10)).isZero();
        assertThat(calls.excerpts(filter("555").seen(Numbers.HIDDEN), ids, Numbers.HIDDEN))
                .isEmpty();
    }

    private Map<UUID, Excerpt> excerpts(Filter filter) {
        return calls.excerpts(filter, ids(filter), Numbers.SHOWN);
    }

    private List<UUID> ids(Filter filter) {
        return calls.page(filter, CallSort.NEWEST_FIRST, null, 10, NOW).rows().stream()
                .map(CallRow::id)
                .toList();
    }

    private static String text(Excerpt excerpt) {
        return excerpt.pieces().stream()
                .map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    private List<String> walk(Filter filter, CallSort sort, int size) {
        List<String> seen = new ArrayList<>();
        Place place = null;
        do {
            Slice<CallRow> slice = calls.page(filter, sort, place, size, NOW);
            slice.rows().forEach(row -> seen.add(row.callId()));
            place = slice.next();
        } while (place != null && seen.size() < 2000);
        return seen;
    }

    private static Map<String, Object> transcript(String transcript, String summary) {
        return summary == null
                ? Map.of("transcript", transcript)
                : Map.of("transcript", transcript, "callAnalysis", new Analysis(summary, null, null, null, null));
    }

    private void store(String id, EventType type, Map<String, Object> fields) {
        long at = 1000 + Long.parseLong(id.substring("call_".length())) * 100 + type.ordinal();
        database.inTransaction(entityManager -> {
            Map<String, Call> open = calls.forUpdate("retell", List.of(id));
            open.get(id).apply(call(id, type, at, fields));
            calls.index(open.values());
            return null;
        });
    }

    private static Filter filter(String text) {
        return Filter.of(CallFilter.FIELDS, Map.of("text", List.of(text)), new Asked(NOW, ZoneOffset.UTC));
    }

    private Tally tally(Filter filter) {
        return calls.list(filter, CallSort.NEWEST_FIRST, null, 1, NOW).tally();
    }
}

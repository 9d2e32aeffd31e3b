package io.callboard.call;

import static io.callboard.fixture.Events.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.call.CallSort.Column;
import io.callboard.event.EventType;
import io.callboard.event.Numbers;
import io.callboard.event.Variables;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.RandomFilters;
import io.callboard.fixture.TestDatabase;
import io.callboard.list.Asked;
import io.callboard.list.Facet;
import io.callboard.list.Filter;
import io.callboard.list.Neighbours;
import io.callboard.list.Place;
import io.callboard.list.Slice;
import io.callboard.list.Tally;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists of many calls: whatever the filter and the order, each that fits is there once. */
@ParameterizedClass
@EnumSource
class CallListTest {

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

    @Test
    void countsWhatTheListShowsAndTheModelSays() {
        List<SampleCall> samples = SampleCall.some(120, new Random(7));
        samples.forEach(this::store);
        RandomFilters random = new RandomFilters(11);
        Random order = new Random(3);
        int hits = 0;
        for (int i = 0; i < 40; i++) {
            Map<String, List<String>> told = random.next(i < 20 ? 2 : 4, SampleCall.NAMES, SampleCall.SEVERAL);
            Filter filter = filter(told);
            Set<String> expected = samples.stream()
                    .filter(sample -> sample.fits(told))
                    .map(SampleCall::id)
                    .collect(Collectors.toSet());
            CallSort sort = new CallSort(Column.values()[order.nextInt(Column.values().length)], order.nextBoolean());

            List<String> shown = walk(filter, sort, 7);

            assertThat(shown).as("%s", told).doesNotHaveDuplicates().hasSameElementsAs(expected);
            assertThat(tally(filter).count()).as("%s", told).isEqualTo(expected.size());
            assertThat(calls.count(filter, Tally.MOST)).as("%s", told).isEqualTo(expected.size());
            hits += expected.isEmpty() ? 0 : 1;
        }
        assertThat(hits).as("filters that find any").isGreaterThan(20);
    }

    @Test
    void offersValuesWithTheCountsThatChoosingThemGives() {
        SampleCall.some(120, new Random(8)).forEach(this::store);
        Map<String, List<String>> told = Map.of("direction", List.of("inbound"), "status", List.of("ended"));
        Tally tally = tally(filter(told));

        for (String name :
                List.of("agent", "agent_tag", "sentiment", "reason", "source", "type", "direction", "status")) {
            assertThat(tally.facets(name)).as(name).hasSizeGreaterThan(1);
            for (Facet facet : tally.facets(name)) {
                Map<String, List<String>> chosen = new HashMap<>(told);
                chosen.put(name, List.of(facet.value()));
                assertThat(tally(filter(chosen)).count())
                        .as("%s=%s", name, facet.value())
                        .isEqualTo(facet.count());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsEachCallOnceWhileOthersArrive(Column column) {
        for (boolean ascending : List.of(true, false)) {
            database = server.emptied();
            List<SampleCall> samples = SampleCall.some(40, new Random(9));
            samples.forEach(this::store);
            CallSort sort = new CallSort(column, ascending);
            List<SampleCall> late = SampleCall.some(80, new Random(10));
            List<String> seen = new ArrayList<>();
            Place place = null;
            int arrived = 40;
            do {
                Slice<CallRow> slice = calls.page(CallFilter.ALL, sort, place, 6, NOW);
                slice.rows().forEach(row -> seen.add(row.callId()));
                place = slice.next();
                for (int i = 0; i < 3 && arrived < late.size(); i++) {
                    store(late.get(arrived++));
                }
            } while (place != null && seen.size() < 1000);

            assertThat(seen)
                    .as("%s %s", column, ascending)
                    .doesNotHaveDuplicates()
                    .containsAll(samples.stream().map(SampleCall::id).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void leadsFromEachRowToThoseBesideIt(Column column) {
        SampleCall.some(40, new Random(16)).forEach(this::store);
        for (boolean ascending : List.of(true, false)) {
            CallSort sort = new CallSort(column, ascending);
            for (Filter filter : List.of(CallFilter.ALL, filter(Map.of("direction", List.of("inbound"))))) {
                List<CallRow> rows = calls.page(filter, sort, null, 100, NOW).rows();
                assertThat(rows).hasSizeGreaterThan(5);
                for (int i = 0; i < rows.size(); i++) {
                    Neighbours<CallRow> beside =
                            calls.neighbours(filter, sort, rows.get(i).id());
                    assertThat(beside.previous()).as("%s %s", column, i).isEqualTo(i == 0 ? null : rows.get(i - 1));
                    assertThat(beside.next())
                            .as("%s %s", column, i)
                            .isEqualTo(i + 1 == rows.size() ? null : rows.get(i + 1));
                }
            }
        }
    }

    @Test
    void leadsOnFromARowThatNoLongerFits() {
        SampleCall.some(40, new Random(17)).forEach(this::store);
        List<CallRow> all = calls.page(CallFilter.ALL, CallSort.NEWEST_FIRST, null, 100, NOW)
                .rows();
        String id = all.get(20).callId();
        String after = all.get(21).callId();
        Filter other = filter(Map.of("id", List.of(all.get(19).callId(), after)));

        Neighbours<CallRow> beside =
                calls.neighbours(other, CallSort.NEWEST_FIRST, all.get(20).id());

        assertThat(beside.previous()).isEqualTo(all.get(19));
        assertThat(beside.next().callId()).isEqualTo(after).isNotEqualTo(id);
        assertThat(calls.neighbours(other, CallSort.NEWEST_FIRST, UUID.randomUUID()))
                .isEqualTo(Neighbours.none());
    }

    @ParameterizedTest
    @EnumSource
    void leadsBackTheWayItCame(Column column) {
        SampleCall.some(40, new Random(12)).forEach(this::store);
        for (boolean ascending : List.of(true, false)) {
            CallSort sort = new CallSort(column, ascending);
            List<String> there = walk(CallFilter.ALL, sort, 40);
            List<String> back = new ArrayList<>();
            Slice<CallRow> slice = calls.page(CallFilter.ALL, sort, null, 7, NOW);
            for (int i = 0; slice.next() != null && i < 100; i++) {
                slice = calls.page(CallFilter.ALL, sort, slice.next(), 7, NOW);
            }
            assertThat(slice.number()).isEqualTo(6);
            back.addAll(0, ids(slice));
            while (slice.previous() != null && back.size() < 100) {
                slice = calls.page(CallFilter.ALL, sort, slice.previous(), 7, NOW);
                back.addAll(0, ids(slice));
            }
            assertThat(back).as("%s %s", column, ascending).isEqualTo(there);
            assertThat(slice.number()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTurnedRoundWholeButForWhatLacksTheColumn(Column column) {
        SampleCall.some(40, new Random(13)).forEach(this::store);

        List<String> up = walk(CallFilter.ALL, new CallSort(column, true), 40);
        List<String> down = walk(CallFilter.ALL, new CallSort(column, false), 40);

        assertThat(new HashSet<>(up)).isEqualTo(new HashSet<>(down));
        Collections.reverse(down);
        int lacking = column == Column.STARTED || column == Column.BEST ? 0 : lacking(column);
        assertThat(up.subList(0, 40 - lacking)).isEqualTo(down.subList(lacking, 40));
    }

    private int lacking(Column column) {
        String path = new CallSort(column, true).order().column();
        return ((Number) database.inTransaction(entityManager -> entityManager
                        .createNativeQuery("select count(*) from voice_call c where " + path + " is null")
                        .getSingleResult()))
                .intValue();
    }

    @Test
    void countsWhatIsNewSinceTheReaderBegan() throws InterruptedException {
        SampleCall.some(5, new Random(14)).forEach(this::store);
        Instant began = Instant.now();
        Thread.sleep(5);

        assertThat(calls.newer(CallFilter.ALL, began, 100)).isZero();
        SampleCall.some(9, new Random(15)).subList(5, 9).forEach(this::store);
        assertThat(calls.newer(CallFilter.ALL, began, 100)).isEqualTo(4);
        assertThat(calls.newer(CallFilter.ALL, began, 3)).isEqualTo(3);
        assertThat(calls.newer(filter(Map.of("id", List.of("call_7"))), began, 100))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "metadata, customer=42, true",
        "metadata, customer, true",
        "metadata, customer=43, false",
        "metadata, note=+1 555 123 4567, false",
        "phone, 555, false",
        "phone, call_1, true",
        "from_number, 5551234567, false",
        "text, 555, false",
        "text, hello, true"
    })
    void tellsViewersNoNumber(String name, String value, boolean found) {
        Map<String, Object> fields = Map.of(
                "fromNumber",
                "+15551234567",
                "transcript",
                "Hello, I am 555 123 4567",
                "metadata",
                new Variables("{\"customer\":42,\"note\":\"+1 555 123 4567\"}"));
        store("retell", "call_1", 1000, fields);

        Filter filter = filter(Map.of(name, List.of(value)));

        assertThat(calls.count(filter.seen(Numbers.HIDDEN), 10)).isEqualTo(found ? 1 : 0);
        if (!value.equals("customer=43") && !value.equals("call_1")) {
            assertThat(calls.count(filter, 10)).isEqualTo(1);
        }
    }

    @Test
    void followsWhatChanges() {
        store("retell", "call_1", 1000, Map.of("metadata", new Variables("{\"a\":1,\"b\":\"x\"}")));
        store("retell", "call_1", 2000, Map.of("metadata", new Variables("{\"a\":2,\"b\":\"x\"}")));

        assertThat(count("metadata", "a=1")).isZero();
        assertThat(count("metadata", "a=2")).isEqualTo(1);
        assertThat(count("metadata", "b=x")).isEqualTo(1);
        assertThat(count("variable", "b=x")).isZero();
    }

    @Test
    void indexesCallsOfBefore() {
        for (String id : List.of("call_1", "call_2", "call_3")) {
            database.inTransaction(entityManager -> calls.forUpdate("retell", List.of(id))
                    .get(id)
                    .apply(call(id, EventType.CALL_STARTED, 1000, Map.of("metadata", new Variables("{\"a\":1}")))));
        }
        assertThat(count("metadata", "a=1")).isZero();

        assertThat(calls.indexOlder(2)).isEqualTo(2);
        assertThat(calls.indexOlder(2)).isEqualTo(1);
        assertThat(calls.indexOlder(2)).isZero();
        assertThat(count("metadata", "a=1")).isEqualTo(3);
    }

    private long count(String name, String value) {
        return calls.count(filter(Map.of(name, List.of(value))), 100);
    }

    private List<String> walk(Filter filter, CallSort sort, int size) {
        List<String> seen = new ArrayList<>();
        Place place = null;
        do {
            Slice<CallRow> slice = calls.page(filter, sort, place, size, NOW);
            seen.addAll(ids(slice));
            place = slice.next();
        } while (place != null && seen.size() < 1000);
        return seen;
    }

    private static List<String> ids(Slice<CallRow> slice) {
        return slice.rows().stream().map(CallRow::callId).toList();
    }

    private void store(SampleCall sample) {
        store(sample.source(), sample.id(), sample.at(), sample.fields());
    }

    private void store(String source, String id, long at, Map<String, Object> fields) {
        database.inTransaction(entityManager -> {
            Map<String, Call> open = calls.forUpdate(source, List.of(id));
            var event = call(id, EventType.CALL_ANALYZED, at, fields);
            open.get(id).apply(event);
            open.get(id).label(fields.containsKey("agentId") ? "team=a%26b" : null, event.order());
            calls.index(open.values());
            return null;
        });
    }

    private static Filter filter(Map<String, List<String>> parameters) {
        return Filter.of(CallFilter.FIELDS, parameters, new Asked(NOW, ZoneOffset.UTC));
    }

    private Tally tally(Filter filter) {
        return calls.list(filter, CallSort.NEWEST_FIRST, null, 1, NOW).tally();
    }
}

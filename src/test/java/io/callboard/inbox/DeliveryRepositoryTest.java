package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.Subject;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SampleDelivery;
import io.callboard.inbox.DeliverySort.Column;
import io.callboard.list.Asked;
import io.callboard.list.Filter;
import io.callboard.list.Place;
import io.callboard.list.Slice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class DeliveryRepositoryTest {

    private static final Instant T0 = SampleDelivery.RECEIVED_AT;

    @Parameter
    DatabaseServer server;

    InboxFixture fixture;
    DeliveryRepository repository;

    @BeforeEach
    void empty() {
        fixture = new InboxFixture(server);
        repository = fixture.repository;
    }

    @Test
    void filtersByEachCriterion() {
        UUID call = fixture.accept(SampleDelivery.ofCall("call_1").withQuery("Crm=5_0%"));
        UUID chat = fixture.accept(SampleDelivery.of(Subject.CHAT, "chat_ended", "chat_1")
                .fromSource("uponai")
                .fromAddress("127.0.0.1")
                .receivedAt(T0.plusMillis(1)));
        fixture.process(chat);

        finds(chat, Map.of("source", "uponai"));
        finds(chat, Map.of("status", "processed"));
        finds(chat, Map.of("event", "chat_ended"));
        finds(chat, Map.of("subject", "Chat"));
        finds(call, Map.of("subject_id", "call_1"));
        finds(chat, Map.of("address", "127."));
        finds(call, Map.of("address", "100.20.5.228"));
        finds(null, Map.of("address", "100.20.5.22"));
        finds(chat, Map.of("from", T0.plusMillis(1)));
        finds(call, Map.of("until", T0.plusMillis(1)));
        finds(call, Map.of("to", T0));
        finds(call, Map.of("text", "cRM=5_0%"));
        finds(chat, Map.of("text", "CHAT_E"));
        finds(call, Map.of("text", call));
        finds(null, Map.of("text", "crm=5x0"));
        finds(null, Map.of("text", "!"));
        finds(null, Map.of("text", "\u0000"));
        finds(call, Map.of("source", "retell", "event", "call_ended", "text", "crm", "from", T0));
    }

    @Test
    void listsNewestFirstByPages() {
        List<UUID> newestFirst = acceptSeven();

        Slice<DeliveryRow> first = page(Map.of(), DeliverySort.NEWEST_FIRST, null);
        fixture.accept(SampleDelivery.ofCall("call_8").receivedAt(T0.plusSeconds(1)));
        Slice<DeliveryRow> second = page(Map.of(), DeliverySort.NEWEST_FIRST, first.next());
        Slice<DeliveryRow> third = page(Map.of(), DeliverySort.NEWEST_FIRST, second.next());

        assertThat(ids(first)).isEqualTo(newestFirst.subList(0, 3));
        assertThat(ids(second)).isEqualTo(newestFirst.subList(3, 6));
        assertThat(ids(third)).isEqualTo(newestFirst.subList(6, 7));
        assertThat(third.next()).isNull();
        assertThat(ids(page(Map.of(), DeliverySort.NEWEST_FIRST, second.previous())))
                .isEqualTo(newestFirst.subList(0, 3));
        assertThat(repository.tally(DeliveryFilter.ALL).count()).isEqualTo(8);
    }

    @Test
    void walksThroughEveryOrderBothWays() {
        acceptSeven();
        fixture.accept(SampleDelivery.of(Subject.NONE, "b", null).fromSource("b"));
        for (Column column : Column.values()) {
            for (boolean ascending : List.of(true, false)) {
                DeliverySort sort = new DeliverySort(column, ascending);
                List<UUID> seen = new ArrayList<>();
                Place place = null;
                do {
                    Slice<DeliveryRow> slice = page(Map.of(), sort, place);
                    seen.addAll(ids(slice));
                    place = slice.next();
                } while (place != null);
                assertThat(seen).as(sort.toString()).doesNotHaveDuplicates().hasSize(8);
            }
        }
    }

    @Test
    void tellsHowManyCameSince() {
        fixture.accept(SampleDelivery.ofCall("call_1"));
        Filter filter = filter(Map.of("event", List.of("call_ended")));

        assertThat(repository.newer(filter, Instant.EPOCH, 5)).isEqualTo(1);
        assertThat(repository.newer(filter, Instant.now().plusSeconds(3600), 5)).isZero();
        assertThat(repository.newer(filter(Map.of("event", List.of("other"))), Instant.EPOCH, 5))
                .isZero();
    }

    @Test
    void sortsByEveryColumnBothWays() {
        UUID a = fixture.accept(
                SampleDelivery.of(Subject.CALL, "a", "a").fromSource("a").fromAddress("1"));
        UUID b = fixture.accept(SampleDelivery.of(Subject.CALL, "b", "b")
                .fromSource("b")
                .fromAddress("2")
                .receivedAt(T0.plusMillis(1)));
        UUID none = fixture.accept(SampleDelivery.of(Subject.NONE, "b", null)
                .fromSource("b")
                .fromAddress("2")
                .receivedAt(T0.minusMillis(1)));
        fixture.claim.failed(b, new IllegalStateException());

        for (Column column : List.of(Column.SOURCE, Column.EVENT, Column.ADDRESS)) {
            assertThat(sorted(column, true)).containsExactly(a, none, b);
            assertThat(sorted(column, false)).containsExactly(b, none, a);
        }
        assertThat(sorted(Column.RECEIVED, true)).containsExactly(none, a, b);
        assertThat(sorted(Column.SUBJECT, true)).containsExactly(a, b, none);
        assertThat(sorted(Column.SUBJECT, false)).containsExactly(b, a, none);
        assertThat(sorted(Column.STATUS, true)).containsExactly(b, none, a);
        assertThat(sorted(Column.ATTEMPTS, false)).containsExactly(b, a, none);
    }

    @Test
    void tellsTheDeliveriesOfOneCallOldestFirst() {
        UUID ended = fixture.accept(SampleDelivery.ofCall("call_1").receivedAt(T0.plusSeconds(5)));
        UUID started = fixture.accept(SampleDelivery.of(Subject.CALL, "call_started", "call_1"));
        fixture.accept(SampleDelivery.of(Subject.CHAT, "chat_started", "call_1"));
        fixture.accept(SampleDelivery.ofCall("call_1").fromSource("uponai"));
        fixture.accept(SampleDelivery.ofCall("call_2"));

        assertThat(repository.ofSubject("retell", Subject.CALL, "call_1"))
                .extracting(DeliveryRow::id)
                .containsExactly(started, ended);
    }

    @Test
    void rowsTellAllButBodyAndHeaders() {
        UUID first = fixture.accept(SampleDelivery.ofCall("call_1").withQuery("a=b"));
        fixture.claim.failed(first, new IllegalStateException());
        UUID second = fixture.accept(SampleDelivery.ofCall("call_1").withQuery("a=b"));

        DeliveryRow failed = row(first);
        Delivery stored = fixture.find(first);
        assertThat(failed)
                .isEqualTo(new DeliveryRow(
                        first,
                        T0,
                        "retell",
                        "100.20.5.228",
                        T0.minusMillis(250),
                        "a=b",
                        stored.getBodyLength(),
                        stored.getDigest(),
                        "call_ended",
                        Subject.CALL,
                        "call_1",
                        DeliveryStatus.FAILED,
                        1,
                        stored.getNextAttemptAt(),
                        stored.getLastError(),
                        List.of(),
                        "a1b2",
                        null,
                        null));
        assertThat(failed.clockSkew()).hasMillis(250);
        assertThat(row(second).duplicateOf()).isEqualTo(first);
    }

    @Test
    void knowsTheLastArrival() {
        assertThat(repository.lastReceivedAt()).isEmpty();

        fixture.accept(SampleDelivery.ofCall("call_1").receivedAt(T0.plusSeconds(3)));
        fixture.accept(SampleDelivery.ofCall("call_1"));

        assertThat(repository.lastReceivedAt()).contains(T0.plusSeconds(3));
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(repository.find(new UUID(0, 1))).isEmpty();
    }

    private List<UUID> acceptSeven() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.add(0, fixture.accept(SampleDelivery.ofCall("call_" + i).receivedAt(T0.plusMillis(i / 4))));
        }
        return ids;
    }

    private void finds(UUID id, Map<String, ?> told) {
        List<UUID> expected = id == null ? List.of() : List.of(id);
        Map<String, List<String>> parameters = new HashMap<>();
        told.forEach((name, value) -> parameters.put(name, List.of(value.toString())));
        assertThat(ids(page(parameters, DeliverySort.NEWEST_FIRST, null)))
                .as("%s", told)
                .isEqualTo(expected);
        assertThat(repository.tally(filter(parameters)).count()).isEqualTo(expected.size());
    }

    private static Filter filter(Map<String, List<String>> parameters) {
        return Filter.of(DeliveryFilter.FIELDS, parameters, new Asked(T0, ZoneOffset.UTC));
    }

    private Slice<DeliveryRow> page(Map<String, List<String>> parameters, DeliverySort sort, Place place) {
        return repository.page(filter(parameters), sort, place, 3, T0);
    }

    private static List<UUID> ids(Slice<DeliveryRow> slice) {
        return slice.rows().stream().map(DeliveryRow::id).toList();
    }

    private DeliveryRow row(UUID id) {
        return page(Map.of("text", List.of(id.toString())), DeliverySort.NEWEST_FIRST, null)
                .rows()
                .get(0);
    }

    private List<UUID> sorted(Column column, boolean ascending) {
        return ids(page(Map.of(), new DeliverySort(column, ascending), null));
    }
}

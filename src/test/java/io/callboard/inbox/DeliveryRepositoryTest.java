package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.Subject;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SampleDelivery;
import io.callboard.inbox.DeliverySort.Column;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

        finds(chat, new DeliveryFilter("uponai", null, null, null, null, null, null, null, null));
        finds(chat, new DeliveryFilter(null, DeliveryStatus.PROCESSED, null, null, null, null, null, null, null));
        finds(chat, new DeliveryFilter(null, null, "chat_ended", null, null, null, null, null, null));
        finds(chat, new DeliveryFilter(null, null, null, Subject.CHAT, null, null, null, null, null));
        finds(call, new DeliveryFilter(null, null, null, null, "call_1", null, null, null, null));
        finds(chat, new DeliveryFilter(null, null, null, null, null, "127.", null, null, null));
        finds(chat, new DeliveryFilter(null, null, null, null, null, null, null, T0.plusMillis(1), null));
        finds(call, new DeliveryFilter(null, null, null, null, null, null, null, null, T0.plusMillis(1)));
        finds(call, text("cRM=5_0%"));
        finds(chat, text("CHAT_E"));
        finds(call, text(call.toString()));
        finds(null, text("crm=5x0"));
        finds(null, text("!"));
        finds(null, text("\u0000"));
    }

    @Test
    void listsNewestFirstByPages() {
        List<UUID> newestFirst = acceptSeven();

        List<DeliveryRow> page = repository.list(DeliveryFilter.ALL, DeliverySort.NEWEST_FIRST, 2, 3);

        assertThat(page).extracting(DeliveryRow::id).isEqualTo(newestFirst.subList(2, 5));
        assertThat(repository.count(DeliveryFilter.ALL)).isEqualTo(7);
    }

    @Test
    void continuesBehindTheLastRowSeenThoughManyCameAtTheSameMoment() {
        List<UUID> newestFirst = acceptSeven();
        List<UUID> seen = new ArrayList<>();
        List<DeliveryRow> page = repository.olderThan(DeliveryFilter.ALL, null, null, 2);
        while (!page.isEmpty()) {
            page.forEach(row -> seen.add(row.id()));
            DeliveryRow last = page.get(page.size() - 1);
            page = repository.olderThan(DeliveryFilter.ALL, last.receivedAt(), last.id(), 2);
        }

        assertThat(seen).isEqualTo(newestFirst);
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
            assertThat(sorted(column, true)).containsExactly(a, b, none);
            assertThat(sorted(column, false)).containsExactly(b, none, a);
        }
        assertThat(sorted(Column.RECEIVED, true)).containsExactly(none, a, b);
        assertThat(sorted(Column.SUBJECT, true)).containsExactly(a, b, none);
        assertThat(sorted(Column.SUBJECT, false)).containsExactly(b, a, none);
        assertThat(sorted(Column.STATUS, true)).containsExactly(b, a, none);
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
    void countsEachStatusAndKnowsTheLastArrival() {
        assertThat(repository.lastReceivedAt()).isEmpty();
        assertThat(repository.countByStatus())
                .hasSize(DeliveryStatus.values().length)
                .containsEntry(DeliveryStatus.RECEIVED, 0L);

        fixture.accept(SampleDelivery.ofCall("call_1").receivedAt(T0.plusSeconds(3)));
        fixture.accept(SampleDelivery.ofCall("call_1"));

        assertThat(repository.lastReceivedAt()).contains(T0.plusSeconds(3));
        assertThat(repository.countByStatus())
                .containsEntry(DeliveryStatus.RECEIVED, 1L)
                .containsEntry(DeliveryStatus.DUPLICATE, 1L)
                .containsEntry(DeliveryStatus.DEAD, 0L);
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

    private void finds(UUID id, DeliveryFilter filter) {
        List<UUID> expected = id == null ? List.of() : List.of(id);
        assertThat(repository.list(filter, DeliverySort.NEWEST_FIRST, 0, 10))
                .extracting(DeliveryRow::id)
                .isEqualTo(expected);
        assertThat(repository.count(filter)).isEqualTo(expected.size());
    }

    private DeliveryRow row(UUID id) {
        return repository
                .list(text(id.toString()), DeliverySort.NEWEST_FIRST, 0, 1)
                .get(0);
    }

    private List<UUID> sorted(Column column, boolean ascending) {
        return repository.list(DeliveryFilter.ALL, new DeliverySort(column, ascending), 0, 10).stream()
                .map(DeliveryRow::id)
                .toList();
    }

    private static DeliveryFilter text(String text) {
        return new DeliveryFilter(null, null, null, null, null, null, text, null, null);
    }
}

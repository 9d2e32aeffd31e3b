package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.audit.Who;
import io.callboard.event.Numbers;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.RandomFilters;
import io.callboard.fixture.SampleDelivery;
import io.callboard.inbox.DeliverySort.Column;
import io.callboard.list.Asked;
import io.callboard.list.Facet;
import io.callboard.list.Filter;
import io.callboard.list.Place;
import io.callboard.list.Slice;
import io.callboard.list.Tally;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class DeliveryListTest {

    private static final Instant NOW = SampleDelivery.RECEIVED_AT;

    @Parameter
    DatabaseServer server;

    private InboxFixture fixture;
    private DeliveryRepository repository;

    @BeforeEach
    void empty() {
        fixture = new InboxFixture(server);
        repository = fixture.repository;
    }

    @Test
    void countsShowsAndReplaysTheSame() {
        List<Delivery> samples = some(120, new Random(7));
        RandomFilters random = new RandomFilters(11, RandomDelivery.VALUES);
        Random order = new Random(3);
        int hits = 0;
        for (int i = 0; i < 40; i++) {
            Map<String, List<String>> told = random.next(i < 20 ? 2 : 4, RandomDelivery.NAMES, RandomDelivery.SEVERAL);
            Filter filter = filter(told);
            List<Delivery> expected = samples.stream()
                    .filter(sample -> RandomDelivery.fits(sample, told))
                    .toList();
            DeliverySort sort =
                    new DeliverySort(Column.values()[order.nextInt(Column.values().length)], order.nextBoolean());

            assertThat(walk(filter, sort, 7))
                    .as("%s", told)
                    .isEqualTo(walk(filter, sort, 200))
                    .doesNotHaveDuplicates()
                    .hasSameElementsAs(ids(expected));
            assertThat(walkBack(filter, sort, 7)).as("%s %s", sort, told).isEqualTo(walk(filter, sort, 7));
            assertThat(repository.tally(filter).count()).as("%s", told).isEqualTo(expected.size());
            assertThat(repository.count(filter, Tally.MOST)).as("%s", told).isEqualTo(expected.size());
            for (Resolution what : Resolution.values()) {
                isDoneTo(expected, BulkOrder.all(what, filter, Who.named("anna")));
            }
            hits += expected.isEmpty() ? 0 : 1;
        }
        assertThat(hits).as("filters that find any").isGreaterThan(20);
    }

    /** In order of arrival, with the count that is told first. */
    private void isDoneTo(List<Delivery> shown, BulkOrder order) {
        List<Delivery> possible = shown.stream()
                .filter(delivery -> order.what().isFor(delivery.getStatus()))
                .sorted(Comparator.comparing(Delivery::getReceivedAt)
                        .thenComparing(each -> each.getId().toString()))
                .toList();
        List<UUID> done = new ArrayList<>();
        Place place = null;
        do {
            Slice<UUID> slice = fixture.runs.deliveries.after(order, place, NOW.plusSeconds(60), 5);
            done.addAll(slice.rows());
            place = slice.next();
        } while (place != null);

        assertThat(done).as("%s of %s", order.what(), order.filter()).isEqualTo(ids(possible));
        assertThat(fixture.runs.count(order)).isEqualTo(new BulkCount(possible.size(), 0));
    }

    @Test
    void offersValuesWithTheCountsThatChoosingThemGives() {
        some(120, new Random(8));
        Map<String, List<String>> told = Map.of("subject", List.of("call"), "status", List.of("processed"));
        Tally tally = repository.tally(filter(told));

        for (String name : List.of("status", "event", "subject", "source")) {
            assertThat(tally.facets(name)).as(name).isNotEmpty();
            for (Facet facet : tally.facets(name)) {
                Map<String, List<String>> chosen = new HashMap<>(told);
                chosen.put(name, List.of(facet.value()));
                assertThat(repository.tally(filter(chosen)).count())
                        .as("%s=%s", name, facet.value())
                        .isEqualTo(facet.count());
            }
        }
    }

    @Test
    void countsEachStatusOfWhatTheOtherFiltersShow() {
        Set<DeliveryStatus> asked = Set.of(DeliveryStatus.RECEIVED, DeliveryStatus.DUPLICATE, DeliveryStatus.DEAD);
        for (int i = 0; i < 3; i++) {
            fixture.accept(SampleDelivery.ofCall("call_" + i));
            fixture.accept(SampleDelivery.ofCall("call_" + i));
        }
        Filter one = filter(Map.of("subject_id", List.of("call_1"), "status", List.of("dead")));

        assertThat(repository.countByStatus(DeliveryFilter.ALL, asked, 2))
                .isEqualTo(Map.of(DeliveryStatus.RECEIVED, 2L, DeliveryStatus.DUPLICATE, 2L, DeliveryStatus.DEAD, 0L));
        assertThat(repository.countByStatus(one, asked, 9))
                .isEqualTo(Map.of(DeliveryStatus.RECEIVED, 1L, DeliveryStatus.DUPLICATE, 1L, DeliveryStatus.DEAD, 0L));
    }

    @ParameterizedTest
    @EnumSource
    void showsEachOnceWhileOthersArrive(Column column) {
        for (boolean ascending : List.of(true, false)) {
            fixture = new InboxFixture(server);
            repository = fixture.repository;
            Random random = new Random(9);
            List<Delivery> samples = some(40, random);
            List<UUID> seen = new ArrayList<>();
            Place place = null;
            int arrived = 40;
            do {
                Slice<DeliveryRow> slice =
                        repository.page(DeliveryFilter.ALL, new DeliverySort(column, ascending), place, 6, NOW);
                slice.rows().forEach(row -> seen.add(row.id()));
                place = slice.next();
                for (int i = 0; i < 3 && arrived < 100; i++) {
                    RandomDelivery.accept(fixture, arrived++, random);
                }
            } while (place != null && seen.size() < 1_000);

            assertThat(seen)
                    .as("%s %s", column, ascending)
                    .doesNotHaveDuplicates()
                    .containsAll(ids(samples));
        }
    }

    @Test
    void letsViewersFindByNoNumber() {
        UUID id = fixture.accept(SampleDelivery.ofCall("call_7").withQuery("from=%2B4930123456"));
        Filter digits = filter(Map.of("text", List.of("4930123456")));

        assertThat(walk(digits, DeliverySort.NEWEST_FIRST, 5)).containsExactly(id);
        assertThat(walk(digits.seen(Numbers.HIDDEN), DeliverySort.NEWEST_FIRST, 5))
                .isEmpty();
        BulkOrder order = BulkOrder.all(Resolution.REPLAY, digits.seen(Numbers.HIDDEN), Who.named("anna"));
        fixture.process(id);
        assertThat(fixture.runs.count(order).possible()).isZero();
    }

    private List<Delivery> some(int count, Random random) {
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            deliveries.add(RandomDelivery.accept(fixture, i, random));
        }
        return deliveries;
    }

    private List<UUID> walk(Filter filter, DeliverySort sort, int size) {
        List<UUID> seen = new ArrayList<>();
        Place place = null;
        do {
            Slice<DeliveryRow> slice = repository.page(filter, sort, place, size, NOW);
            slice.rows().forEach(row -> seen.add(row.id()));
            place = slice.next();
        } while (place != null);
        return seen;
    }

    /** From the last page to the first, in the order that they are listed in. */
    private List<UUID> walkBack(Filter filter, DeliverySort sort, int size) {
        Slice<DeliveryRow> slice = repository.page(filter, sort, null, size, NOW);
        while (slice.next() != null) {
            slice = repository.page(filter, sort, slice.next(), size, NOW);
        }
        List<UUID> seen = new ArrayList<>();
        while (slice != null) {
            seen.addAll(0, slice.rows().stream().map(DeliveryRow::id).toList());
            slice = slice.previous() == null ? null : repository.page(filter, sort, slice.previous(), size, NOW);
        }
        return seen;
    }

    private static List<UUID> ids(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::getId).toList();
    }

    private static Filter filter(Map<String, List<String>> parameters) {
        return Filter.of(DeliveryFilter.FIELDS, parameters, new Asked(NOW, ZoneOffset.UTC));
    }
}

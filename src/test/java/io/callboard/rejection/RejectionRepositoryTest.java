package io.callboard.rejection;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.DatabaseServer;
import io.callboard.list.Asked;
import io.callboard.list.Filter;
import io.callboard.list.Place;
import io.callboard.list.Slice;
import io.callboard.rejection.RejectionSort.Column;
import java.time.Duration;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class RejectionRepositoryTest {

    private static final Instant T0 = RejectionFixture.T0;

    @Parameter
    DatabaseServer server;

    RejectionFixture fixture;

    /** In this order: early from T0 to T0 + 3 s, late at T0 + 1 min. */
    @BeforeEach
    void noteTwo() {
        fixture = new RejectionFixture(server);
        fixture.note(RejectionCause.MISMATCH, "192.0.2.1", "retell");
        fixture.clock.advance(Duration.ofSeconds(3));
        fixture.note(RejectionCause.MISMATCH, "192.0.2.1", "retell");
        fixture.writer.write();
        fixture.clock.advance(Duration.ofSeconds(57));
        fixture.writer.write();
        fixture.note(RejectionCause.UNKNOWN_SOURCE, "203.0.113.7", "a_b%");
        fixture.writer.write();
    }

    @Test
    void filtersByEachCriterion() {
        finds("retell", Map.of("cause", "mismatch"));
        finds("a_b%", Map.of("address", "203.0."));
        finds(null, Map.of("address", "203.0.113.70"));
        finds("a_b%", Map.of("source", "a_b%"));
        finds("a_b%", Map.of("from", T0.plusMillis(3_001)));
        finds("retell", Map.of("until", T0.plusSeconds(60)));
        finds("retell", Map.of("to", T0.plusSeconds(59)));
        finds("a_b%", Map.of("text", "203.0"));
        finds("a_b%", Map.of("text", " _B%"));
        finds("retell", Map.of("text", "TELL"));
        finds(null, Map.of("text", "0.113"));
        finds(null, Map.of("address", "203_0"));
        finds(null, Map.of("address", "\0"));
        finds(null, Map.of("until", T0));
        finds(null, Map.of("period", "yesterday"));
        assertThat(fixture.list(filter(Map.of("period", "today")))).hasSize(2);
        assertThat(fixture.list(filter(Map.of("from", T0.plusSeconds(3), "until", T0.plusSeconds(61)))))
                .hasSize(2);
    }

    @Test
    void tellsWhatLastsBeyondAPeriodInIt() {
        fixture.clock.advance(Duration.ofHours(13).plusMinutes(16).plusSeconds(59));
        fixture.note(RejectionCause.STALE, "192.0.2.3", "late");
        fixture.clock.advance(Duration.ofSeconds(2));
        fixture.note(RejectionCause.STALE, "192.0.2.3", "late");
        fixture.writer.write();
        Instant nextDay = T0.plus(Duration.ofHours(14));

        assertThat(fixture.list(filter(Map.of("period", "today"), nextDay)))
                .extracting(RejectionTally::getSource)
                .containsExactly("late");
        assertThat(fixture.list(filter(Map.of("period", "yesterday"), nextDay))).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void showsEachOnceWhileOthersArrive(Column column) {
        for (int i = 0; i < 20; i++) {
            fixture.note(RejectionCause.values()[i % 7], "192.0.2." + i % 4, i % 3 == 0 ? null : "source-" + i % 5);
            fixture.note(RejectionCause.values()[i % 7], "192.0.2." + i % 4, i % 3 == 0 ? null : "source-" + i % 5);
        }
        fixture.writeAndTurn();
        List<UUID> before = fixture.all().stream().map(RejectionTally::getId).toList();
        for (boolean ascending : List.of(true, false)) {
            List<UUID> seen = new ArrayList<>();
            Place place = null;
            do {
                Slice<RejectionTally> slice = fixture.repository.page(
                        RejectionFilter.ALL, new RejectionSort(column, ascending), place, 3, T0);
                slice.rows().forEach(row -> seen.add(row.getId()));
                place = slice.next();
                fixture.note(
                        RejectionCause.values()[seen.size() % 9],
                        (ascending ? "203.0.113." : "198.51.100.") + seen.size(),
                        null);
                fixture.writer.write();
            } while (place != null && seen.size() < 500);

            assertThat(seen)
                    .as("%s %s", column, ascending)
                    .doesNotHaveDuplicates()
                    .containsAll(before);
        }
    }

    @Test
    void tellsWhatIsWrittenAfterTheListWasRead() throws InterruptedException {
        fixture.clock.advance(Duration.between(fixture.clock.instant(), Instant.now()));
        fixture.writer.write();
        fixture.note(RejectionCause.STALE, "192.0.2.3", "late");
        Instant read = Instant.now();
        Thread.sleep(5);
        fixture.writer.write();

        assertThat(fixture.repository.newer(RejectionFilter.ALL, read, 9)).isEqualTo(1);
        assertThat(fixture.repository.newer(filter(Map.of("cause", "not_json")), read, 9))
                .isZero();

        Instant readAgain = Instant.now();
        Thread.sleep(5);
        fixture.note(RejectionCause.STALE, "192.0.2.3", "late");
        fixture.writer.write();
        assertThat(fixture.repository.newer(RejectionFilter.ALL, readAgain, 9)).isZero();
    }

    @Test
    void sortsByEveryColumnBothWays() {
        for (Column column : List.of(Column.FIRST, Column.CAUSE, Column.ADDRESS)) {
            assertThat(sorted(column, true)).containsExactly("retell", "a_b%");
            assertThat(sorted(column, false)).containsExactly("a_b%", "retell");
        }
        for (Column column : List.of(Column.REQUESTS, Column.SOURCE)) {
            assertThat(sorted(column, true)).containsExactly("a_b%", "retell");
            assertThat(sorted(column, false)).containsExactly("retell", "a_b%");
        }
    }

    @Test
    void sumsTheRequestsOfEachCause() {
        Map<RejectionCause, Long> all = Map.of(RejectionCause.MISMATCH, 2L, RejectionCause.UNKNOWN_SOURCE, 1L);
        assertThat(fixture.repository.requestsByCause(RejectionFilter.ALL)).isEqualTo(all);
        assertThat(fixture.repository.requestsByCause(filter(Map.of("cause", "mismatch"))))
                .isEqualTo(all);
        assertThat(fixture.repository.requestsByCause(filter(Map.of("address", "203."))))
                .isEqualTo(Map.of(RejectionCause.UNKNOWN_SOURCE, 1L));
    }

    private void finds(String source, Map<String, ?> told) {
        List<String> expected = source == null ? List.of() : List.of(source);
        Filter filter = filter(told);
        assertThat(fixture.list(filter))
                .as("%s", told)
                .extracting(RejectionTally::getSource)
                .isEqualTo(expected);
        assertThat(fixture.repository.count(filter, 10)).isEqualTo(expected.size());
        assertThat(fixture.repository.tally(filter).count()).isEqualTo(expected.size());
    }

    private static Filter filter(Map<String, ?> told) {
        return filter(told, T0);
    }

    private static Filter filter(Map<String, ?> told, Instant now) {
        Map<String, List<String>> parameters = new HashMap<>();
        told.forEach((name, value) -> parameters.put(name, List.of(value.toString())));
        return Filter.of(RejectionFilter.FIELDS, parameters, new Asked(now, ZoneOffset.UTC));
    }

    private List<String> sorted(Column column, boolean ascending) {
        return fixture
                .repository
                .page(RejectionFilter.ALL, new RejectionSort(column, ascending), null, 10, T0)
                .rows()
                .stream()
                .map(RejectionTally::getSource)
                .toList();
    }
}

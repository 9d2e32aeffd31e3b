package io.callboard.rejection;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.DatabaseServer;
import io.callboard.rejection.RejectionSort.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
        finds("retell", new RejectionFilter(RejectionCause.MISMATCH, null, null, null, null, null));
        finds("a_b%", new RejectionFilter(null, "203.0.", null, null, null, null));
        finds("a_b%", new RejectionFilter(null, null, "a_b%", null, null, null));
        finds("a_b%", new RejectionFilter(null, null, null, null, T0.plusMillis(3_001), null));
        finds("retell", new RejectionFilter(null, null, null, null, null, T0.plusSeconds(60)));
        finds("a_b%", new RejectionFilter(null, null, null, "203.0", null, null));
        finds("a_b%", new RejectionFilter(null, null, null, " _B%", null, null));
        finds("retell", new RejectionFilter(null, null, null, "TELL", null, null));
        finds(null, new RejectionFilter(null, null, null, "0.113", null, null));
        finds(null, new RejectionFilter(null, "203_0", null, null, null, null));
        finds(null, new RejectionFilter(null, "\0", null, null, null, null));
        finds(null, new RejectionFilter(null, null, null, null, null, T0));
        assertThat(fixture.list(new RejectionFilter(null, "", "", "", T0.plusSeconds(3), T0.plusSeconds(61))))
                .hasSize(2);
    }

    @Test
    void continuesBehindTheLastRowSeenThoughManyCameAtTheSameMoment() {
        for (int i = 0; i < 7; i++) {
            fixture.note(RejectionCause.NOT_JSON, "192.0.2." + i, null);
        }
        fixture.writer.write();
        List<UUID> newestFirst =
                fixture.all().stream().map(RejectionTally::getId).toList();
        List<UUID> seen = new ArrayList<>();
        List<RejectionTally> page = fixture.repository.olderThan(RejectionFilter.ALL, null, null, 2);
        while (!page.isEmpty()) {
            page.forEach(row -> seen.add(row.getId()));
            RejectionTally last = page.get(page.size() - 1);
            page = fixture.repository.olderThan(RejectionFilter.ALL, last.getFirstSeen(), last.getId(), 2);
        }

        assertThat(seen).hasSize(9).isEqualTo(newestFirst);
        assertThat(fixture.repository.list(RejectionFilter.ALL, RejectionSort.NEWEST_FIRST, 2, 3))
                .extracting(RejectionTally::getId)
                .isEqualTo(newestFirst.subList(2, 5));
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
        assertThat(fixture.repository.requestsByCause(RejectionFilter.ALL))
                .isEqualTo(Map.of(RejectionCause.MISMATCH, 2L, RejectionCause.UNKNOWN_SOURCE, 1L));
        assertThat(fixture.repository.requestsByCause(new RejectionFilter(null, "203.", null, null, null, null)))
                .isEqualTo(Map.of(RejectionCause.UNKNOWN_SOURCE, 1L));
    }

    private void finds(String source, RejectionFilter filter) {
        List<String> expected = source == null ? List.of() : List.of(source);
        assertThat(fixture.list(filter)).extracting(RejectionTally::getSource).isEqualTo(expected);
        assertThat(fixture.repository.count(filter)).isEqualTo(expected.size());
    }

    private List<String> sorted(Column column, boolean ascending) {
        return fixture.repository.list(RejectionFilter.ALL, new RejectionSort(column, ascending), 0, 10).stream()
                .map(RejectionTally::getSource)
                .toList();
    }
}

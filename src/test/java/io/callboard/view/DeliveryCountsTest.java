package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.inbox.DeliveryStatus;
import io.callboard.list.Facet;
import io.callboard.list.Tally;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DeliveryCountsTest {

    private static final Function<Set<DeliveryStatus>, Map<DeliveryStatus, Long>> NOBODY = statuses -> {
        throw new AssertionError("asked for " + statuses);
    };

    private final Figures figures = new Figures();

    DeliveryCountsTest() {
        figures.words = new Words(Locale.ENGLISH);
    }

    @Test
    void takesWhatTheListHasCounted() {
        DeliveryCounts counts = DeliveryCounts.of(tally(9_990, 9), NOBODY);

        assertThat(counts.text("", figures)).isEqualTo("9,999");
        assertThat(counts.text("DEAD", figures)).isEqualTo("9");
        assertThat(counts.text("FAILED", figures)).isEqualTo("0");
        assertThat(counts.isAny("DEAD")).isTrue();
        assertThat(counts.isAny("FAILED")).isFalse();
    }

    @Test
    void asksForEachStatusWhereTheListCountsTheNewestAlone() {
        DeliveryCounts counts = DeliveryCounts.of(
                tally(9_999, 1), statuses -> Map.of(DeliveryStatus.DEAD, 17L, DeliveryStatus.DUPLICATE, 10_000L));

        assertThat(counts.text("", figures)).isEqualTo("10,000+");
        assertThat(counts.text("DEAD", figures)).isEqualTo("17");
        assertThat(counts.text("DUPLICATE", figures)).isEqualTo("10,000+");
        assertThat(counts.text("QUARANTINED", figures)).isEqualTo("0");
    }

    @Test
    void saysNothingWhereTheDatabaseDoesNotTell() {
        assertThat(DeliveryCounts.UNKNOWN.text("", figures)).isEmpty();
        assertThat(DeliveryCounts.UNKNOWN.text("DEAD", figures)).isEmpty();
        assertThat(DeliveryCounts.UNKNOWN.isAny("DEAD")).isFalse();
        assertThat(DeliveryCounts.of(Tally.NONE, NOBODY).text("DEAD", figures)).isEqualTo("0");
    }

    private static Tally tally(long processed, long dead) {
        List<Facet> facets = List.of(new Facet("PROCESSED", null, processed), new Facet("DEAD", null, dead));
        return new Tally(processed + dead, false, processed + dead, Map.of("status", facets));
    }
}

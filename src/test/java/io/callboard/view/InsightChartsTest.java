package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.insight.Counts;
import io.callboard.insight.Waits;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsightChartsTest {

    private static final Instant NINE = Instant.parse("2026-09-10T09:00:00Z");
    private final Figures figures = new Figures();

    @Test
    void hasATableWithTheLinksOfTheBars() {
        for (Graph graph : List.of(charts().volume(List.of()), charts().moods(), charts().transfers())) {
            List<Graph.Count> linked = graph.rows().stream()
                    .flatMap(row -> row.counts().stream())
                    .filter(count -> count.href() != null)
                    .toList();

            assertThat(linked)
                    .extracting(Graph.Count::href)
                    .containsExactlyElementsOf(
                            graph.chart().bars().stream().map(Chart.Bar::href).toList());
            assertThat(linked).zipSatisfy(graph.chart().bars(), (count, bar) -> assertThat(bar.title())
                    .startsWith("nine: " + count.text() + " "));
            assertThat(graph.legend()).hasSameSizeAs(linked);
        }
    }

    @Test
    void fillsTheHeightWithMoods() {
        List<Chart.Bar> bars = charts().moods().chart().bars();

        assertThat(bars).extracting(Chart.Bar::kind).containsExactly("cneg", "cneu", "cpos");
        assertThat(bars).extracting(Chart.Bar::y).containsExactly("166.4", "96.0", "8.0");
    }

    @Test
    void namesThePeriodBeforeWhenThereWereCalls() {
        assertThat(charts().volume(List.of(bucket())).legend())
                .extracting(Graph.Sign::label)
                .containsExactly("Connected", "Not connected", "Failed", "Period before");
        assertThat(charts().volume(List.of(bucket())).chart().curves()).hasSize(1);
    }

    private InsightCharts charts() {
        figures.words = new Words();
        return new InsightCharts(List.of(bucket()), figures.words, figures);
    }

    private static Bucket bucket() {
        Counts counts = new Counts(5, 3, 2, 1, 0, 0, 5, 3, 1, 1, 0, 0, BigDecimal.ZERO, 0);
        return new Bucket(NINE, NINE.plusSeconds(3600), "nine", "9", ListLink.CALLS, counts, new Waits(), 0);
    }
}

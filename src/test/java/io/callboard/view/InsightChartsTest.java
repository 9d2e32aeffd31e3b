package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.insight.Counts;
import io.callboard.insight.SampleWaits;
import io.callboard.insight.Waits;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        assertThat(charts().volume(List.of(bucket(Counts.NONE))).chart().curves())
                .isEmpty();
    }

    @Test
    void leadsToTheCallsOfEachPart() {
        assertThat(charts().volume(List.of()).chart().bars())
                .extracting(Chart.Bar::href)
                .containsExactly(
                        "calls.xhtml?status=ended&status=ongoing",
                        "calls.xhtml?status=not_connected&status=registered",
                        "calls.xhtml?status=error");
    }

    @Test
    void drawsTheMiddleTheSlowAndTheSlowestWait() {
        Graph graph = charts().waits();

        assertThat(graph.rows().get(0).counts())
                .extracting(Graph.Count::text)
                .containsExactly("0.51 s", "1.01 s", "2.01 s");
        assertThat(graph.chart().levels())
                .extracting(Chart.Level::text)
                .containsExactly("0.0 s", "1.0 s", "2.0 s", "3.0 s");
        assertThat(graph.chart().curves())
                .extracting(curve -> curve.kind() + curve.path().replaceFirst(".* ", " "))
                .containsExactly("l1 154.4", "l2 125.0", "l3 66.4");
        assertThat(graph.chart().points()).singleElement().satisfies(point -> {
            assertThat(point.title()).isEqualTo("nine: 0.51 / 1.01 / 2.01 s");
            assertThat(point.y()).isEqualTo("154.4");
        });
    }

    @Test
    void drawsCostsInDollars() {
        Graph graph = charts().costs();

        assertThat(graph.chart().levels())
                .extracting(Chart.Level::text)
                .containsExactly("$0.00", "$1.00", "$2.00", "$3.00");
        assertThat(graph.chart().bars()).singleElement().satisfies(bar -> {
            assertThat(bar.title()).isEqualTo("nine: $2.50");
            assertThat(bar.y()).isEqualTo("37.3");
        });
    }

    private InsightCharts charts() {
        figures.words = new Words();
        return new InsightCharts(List.of(bucket()), figures.words, figures);
    }

    private static Bucket bucket() {
        return bucket(new Counts(7, 3, 2, 1, 0, 0, 5, 3, 1, 1, 0, 0, BigDecimal.valueOf(250), 1));
    }

    private static Bucket bucket(Counts counts) {
        Waits waits = SampleWaits.of(Map.of(500, 60L, 1000, 36L, 2000, 4L));
        return new Bucket(NINE, NINE.plusSeconds(3600), "nine", "9", ListLink.CALLS, counts, waits, 0);
    }
}

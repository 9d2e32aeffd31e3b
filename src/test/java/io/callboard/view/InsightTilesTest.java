package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.callboard.insight.Counts;
import io.callboard.insight.SampleWaits;
import io.callboard.insight.Waits;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InsightTilesTest {

    private static final Counts NOW = new Counts(6, 2, 2, 1, 4, 3, 3, 1, 1, 0, 0, 0, BigDecimal.valueOf(500), 1);
    private static final Counts BEFORE = new Counts(4, 1, 0, 0, 2, 1, 1, 0, 1, 0, 0, 0, BigDecimal.valueOf(400), 1);

    private final Words words = new Words();

    @Test
    void compareThePeriodWithTheOneBefore() {
        assertThat(tiles())
                .extracting(Tile::label, Tile::value, Tile::change, Tile::before)
                .containsExactly(
                        tuple("Calls", "10", "+100 %", "5"),
                        tuple("Connected", "60 %", "-20.0 points", "80 %"),
                        tuple("Goal reached", "75 %", "+25.0 points", "50 %"),
                        tuple("Negative", "20 %", "-30.0 points", "50 %"),
                        tuple("Transferred", "10 %", "+10.0 points", "0 %"),
                        tuple("After hours", "30 %", "-10.0 points", "40 %"),
                        tuple("Time to answer, p50", "0.51 s", "-50 %", "1.01 s"),
                        tuple("Cost", "$5.00", "+25 %", "$4.00"));
    }

    @Test
    void leadToTheCallsThatTheyCount() {
        assertThat(tiles())
                .extracting(Tile::href)
                .containsExactly(
                        "calls.xhtml?agent=a1",
                        "calls.xhtml?agent=a1&status=ended&status=ongoing",
                        "calls.xhtml?agent=a1&successful=true",
                        "calls.xhtml?agent=a1&sentiment=negative",
                        "calls.xhtml?agent=a1&transferred=true",
                        "calls.xhtml?agent=a1&after_hours=mon-fri%2C9-17&zone=Z",
                        "calls.xhtml?agent=a1",
                        "calls.xhtml?agent=a1");
    }

    private List<Tile> tiles() {
        Figures figures = new Figures();
        figures.words = words;
        ListLink link = ListLink.CALLS.with("agent", "a1");
        InsightOffice office =
                InsightOffice.of(new Listing(new Address("insight.xhtml", Map.of()), ""), ZoneOffset.UTC, words);
        List<Bucket> buckets = List.of(bucket(NOW, SampleWaits.of(Map.of(500, 3L)), 3));
        List<Bucket> before = List.of(bucket(BEFORE, SampleWaits.of(Map.of(1000, 3L)), 2));
        return new InsightTiles(buckets, before, link, office, words, figures).tiles();
    }

    private static Bucket bucket(Counts counts, Waits waits, long late) {
        return new Bucket(Instant.EPOCH, Instant.EPOCH, "", "", ListLink.CALLS, counts, waits, late);
    }
}

package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.insight.Counts;
import io.callboard.insight.HourCounts;
import io.callboard.insight.Waits;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class InsightSpanTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-09-10T10:42:07Z");

    @Test
    void looksAtSevenDaysInTheViewersZoneUntilTheHourIsOver() {
        InsightSpan span = InsightSpan.of(null, null, null, NOW, BERLIN);

        assertThat(span.from()).isEqualTo("2026-09-03T22:00:00Z");
        assertThat(span.until()).isEqualTo("2026-09-10T11:00:00Z");
        assertThat(span.bounds()).hasSize(8).startsWith(span.from()).endsWith(Instant.parse("2026-09-10T22:00:00Z"));
        assertThat(span.before().from()).isEqualTo("2026-08-27T22:00:00Z");
        assertThat(span.before().until()).isEqualTo("2026-09-03T11:00:00Z");
    }

    @Test
    void hasAnHourMoreOnTheDayThatSummerEnds() {
        InsightSpan span = InsightSpan.of(null, "2026-10-25", "2026-10-25", NOW.plus(Duration.ofDays(100)), BERLIN);

        assertThat(span.bounds()).hasSize(26);
        assertThat(span.until()).isEqualTo("2026-10-25T23:00:00Z");
    }

    @Test
    void goesByWeeksThroughAYear() {
        List<Instant> bounds = InsightSpan.of("365d", null, null, NOW, BERLIN).bounds();

        assertThat(bounds).hasSize(54).startsWith(Instant.parse("2025-09-10T22:00:00Z"));
        assertThat(bounds).endsWith(Instant.parse("2026-09-10T22:00:00Z"));
    }

    @Test
    void beginsDaysWithAWholeHourWhereMidnightIsNone() {
        InsightSpan span = InsightSpan.of("today", null, null, NOW, ZoneId.of("Asia/Kolkata"));

        assertThat(span.from()).isEqualTo("2026-09-09T18:00:00Z");
    }

    @Test
    void takesDatesThatAreNoneAsNotGiven() {
        assertThat(InsightSpan.of(null, "yesterday", null, NOW, BERLIN))
                .isEqualTo(InsightSpan.of("7d", null, null, NOW, BERLIN));
        assertThat(InsightSpan.of(null, "2026-09-09", "2026-09-01", NOW, BERLIN).until())
                .isEqualTo("2026-09-10T11:00:00Z");
    }

    @Test
    void givesEachHourToTheDayItBeginsIn() {
        InsightSpan span = InsightSpan.of("7d", null, null, NOW, BERLIN);
        List<HourCounts> hours =
                List.of(hour("2026-09-03T22:00:00Z"), hour("2026-09-04T21:00:00Z"), hour("2026-09-04T22:00:00Z"));

        BucketNames names = new BucketNames(span, ListLink.CALLS, new Words());
        List<Bucket> buckets = Bucket.of(
                span.bounds(), hours, names, hour -> hour.equals(hours.get(0).at()));

        assertThat(buckets).extracting(bucket -> bucket.counts().calls()).containsExactly(2L, 1L, 0L, 0L, 0L, 0L, 0L);
        assertThat(buckets).extracting(Bucket::late).startsWith(1L, 1L, 0L);
        assertThat(buckets.get(0).inTime()).isEqualTo(1);
        assertThat(buckets.get(0).label()).isEqualTo("Fri 4 Sep");
        assertThat(buckets.get(0).link())
                .hasToString("calls.xhtml?from=2026-09-03T22%3A00%3A00Z&until=2026-09-04T22%3A00%3A00Z");
    }

    @Test
    void drawsRoundSteps() {
        assertThat(Canvas.step(100)).isEqualTo(50);
        assertThat(Canvas.step(575)).isEqualTo(200);
        assertThat(Canvas.step(4)).isEqualTo(1);
        assertThat(Canvas.step(1.4)).isEqualTo(0.5);
    }

    @Test
    void tellsChangesOnlyAgainstSomething() {
        assertThat(Share.growth(112, 100, Locale.ENGLISH)).isEqualTo("+12 %");
        assertThat(Share.growth(50, 100, Locale.ENGLISH)).isEqualTo("-50 %");
        assertThat(Share.growth(50, 0, Locale.ENGLISH)).isNull();
        assertThat(Share.growth(0, 0, Locale.ENGLISH)).isNull();
        assertThat(Share.points(3, 10, 1, 10, Locale.ENGLISH)).isEqualTo("+20.0");
        assertThat(Share.points(3, 10, 0, 0, Locale.ENGLISH)).isNull();
        assertThat(Share.of(0, 0, Locale.ENGLISH)).isEqualTo("–");
        assertThat(Share.of(31, 1000, Locale.ENGLISH)).isEqualTo("3.1 %");
        assertThat(Share.of(31, 1000, Locale.GERMAN)).isEqualTo("3,1 %");
    }

    private static HourCounts hour(String at) {
        Counts one = new Counts(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ONE, 1);
        return new HourCounts(Instant.parse(at), one, new Waits());
    }
}

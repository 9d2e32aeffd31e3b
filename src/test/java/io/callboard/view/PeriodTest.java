package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-29T22:30:00Z");

    @Test
    void startsTodayAtTheViewersMidnight() {
        assertThat(preset("today")).isEqualTo(new Period(Instant.parse("2026-03-29T22:00:00Z"), null));
    }

    @Test
    void makesYesterdayAnHourShorterWhereClocksChanged() {
        assertThat(preset("yesterday"))
                .isEqualTo(new Period(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")));
    }

    @Test
    void countsTodayAmongTheLastDays() {
        assertThat(preset("7d").from()).isEqualTo(Instant.parse("2026-03-23T23:00:00Z"));
        assertThat(preset("30d").from()).isEqualTo(Instant.parse("2026-02-28T23:00:00Z"));
    }

    @Test
    void includesTheLastDayAndPrefersDaysToThePreset() {
        assertThat(Period.of("today", "2026-01-02", "2026-01-02", NOW, BERLIN))
                .isEqualTo(new Period(Instant.parse("2026-01-01T23:00:00Z"), Instant.parse("2026-01-02T23:00:00Z")));
    }

    @Test
    void limitsNothingByWhatIsNoDate() {
        assertThat(Period.of(null, "soon", "2026-13-45", NOW, BERLIN)).isEqualTo(new Period(null, null));
        assertThat(preset("everything")).isEqualTo(new Period(null, null));
        assertThat(preset(null)).isEqualTo(new Period(null, null));
    }

    private static Period preset(String preset) {
        return Period.of(preset, null, null, NOW, BERLIN);
    }

    @Test
    void ignoresYearsThatNoDatabaseHolds() {
        assertThat(Period.of(null, "+999999999-01-01", "1969-12-31", java.time.Instant.EPOCH, java.time.ZoneOffset.UTC))
                .isEqualTo(new Period(null, null));
    }
}

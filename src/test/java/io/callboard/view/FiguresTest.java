package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures figures = new Figures();

    @Test
    void showsADashForWhatIsNotKnown() {
        assertThat(figures.length(null)).isEqualTo("–");
        assertThat(figures.dollars(null)).isEqualTo("–");
        assertThat(figures.waiting(null)).isEqualTo("–");
        assertThat(figures.waiting(null, BigDecimal.ONE)).isEqualTo("–");
        assertThat(figures.milliseconds(null)).isEqualTo("–");
        assertThat(figures.skew(null)).isEqualTo("–");
    }

    @Test
    void showsWaitingInSeconds() {
        assertThat(figures.waiting(new BigDecimal("940.5"))).isEqualTo("0.94 s");
        assertThat(figures.waiting(new BigDecimal("940.5"), new BigDecimal("1171.7")))
                .isEqualTo("0.94 / 1.17 s");
    }

    @Test
    void callsAWaitSlowFromTwelveHundredMilliseconds() {
        assertThat(figures.isSlow(new BigDecimal("1199.9"))).isFalse();
        assertThat(figures.isSlow(new BigDecimal("1200"))).isTrue();
        assertThat(figures.isSlow(null)).isFalse();
    }

    @Test
    void signsTheSkew() {
        assertThat(figures.skew(Duration.ofMillis(412))).isEqualTo("+0.4 s");
        assertThat(figures.skew(Duration.ofMillis(-2000))).isEqualTo("-2.0 s");
    }

    @Test
    void survivesNumbersOfAbsurdSize() {
        assertThat(figures.milliseconds(new BigDecimal("1e25"))).hasSizeGreaterThan(25);
    }

    @Test
    void shortensLongIdsAlone() {
        assertThat(figures.shortId("call_2f7d1c0be4a95836f1d0a7c9e24")).isEqualTo("call_2f7d…e24");
        assertThat(figures.shortId("call_1")).isEqualTo("call_1");
    }
}

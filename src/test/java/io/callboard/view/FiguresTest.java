package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures figures = in(Locale.ENGLISH);

    @Test
    void showsADashForWhatIsNotKnown() {
        assertThat(figures.length(null)).isEqualTo("–");
        assertThat(figures.dollars(null)).isEqualTo("–");
        assertThat(figures.waiting(null)).isEqualTo("–");
        assertThat(figures.waiting(null, BigDecimal.ONE)).isEqualTo("–");
        assertThat(figures.waiting(BigDecimal.ONE, BigDecimal.ONE, null)).isEqualTo("0.00 / 0.00 s");
        assertThat(figures.milliseconds(null)).isEqualTo("–");
        assertThat(figures.skew(null)).isEqualTo("–");
    }

    @Test
    void groupsTheDigitsOfWhatIsWhole() {
        assertThat(figures.whole(12_345)).isEqualTo("12,345");
        assertThat(figures.whole(new BigDecimal("12345.5"))).isEqualTo("12,346");
        assertThat(figures.whole(null)).isNull();
        assertThat(in(Locale.GERMANY).whole(12_345)).isEqualTo("12.345");
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

    @Test
    void followsTheViewersLanguage() {
        Figures german = in(Locale.GERMANY);
        assertThat(german.count(41907)).isEqualTo("41.907");
        assertThat(german.waiting(new BigDecimal("940.5"))).isEqualTo("0,94 s");
        assertThat(german.milliseconds(new BigDecimal("1171.7"))).isEqualTo("1.172");
        assertThat(german.skew(Duration.ofMillis(-2000))).isEqualTo("-2,0 s");
        assertThat(german.bytes(633)).isEqualTo("633 Byte");
        assertThat(german.bytes(10_730)).isEqualTo("10,7 kB");
        assertThat(in(Locale.forLanguageTag("de-CH")).count(41907)).isEqualTo("41’907");
        assertThat(figures.bytes(633)).isEqualTo("633 bytes");
    }

    private static Figures in(Locale locale) {
        Figures figures = new Figures();
        figures.words = new Words(locale);
        return figures;
    }
}

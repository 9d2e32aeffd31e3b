package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Words ENGLISH = new Words();

    @Test
    void makesDollarsOfCents() {
        assertThat(Money.dollars(new BigDecimal("92"), ENGLISH)).isEqualTo("$0.92");
        assertThat(Money.dollars(new BigDecimal("4.95"), ENGLISH)).isEqualTo("$0.05");
        assertThat(Money.dollars(new BigDecimal("123456.7"), ENGLISH)).isEqualTo("$1,234.57");
    }

    @Test
    void showsAThirdPlaceWhereTwoWouldShowNothing() {
        assertThat(Money.dollars(new BigDecimal("0.2"), ENGLISH)).isEqualTo("$0.002");
        assertThat(Money.dollars(new BigDecimal("0.5"), ENGLISH)).isEqualTo("$0.01");
        assertThat(Money.dollars(BigDecimal.ZERO, ENGLISH)).isEqualTo("$0.00");
    }

    @Test
    void keepsTheSignBeforeTheCurrency() {
        assertThat(Money.dollars(new BigDecimal("-150"), ENGLISH)).isEqualTo("-$1.50");
    }

    @Test
    void showsCentsWithTwoAndUnitPricesWithFourPlaces() {
        assertThat(Money.cents(new BigDecimal("1.9833333"), ENGLISH)).isEqualTo("1.98");
        assertThat(Money.unitPrice(new BigDecimal("0.1166667"), ENGLISH)).isEqualTo("0.1167");
    }

    @Test
    void followsTheViewersLanguage() {
        Words german = new Words(Locale.GERMAN);
        assertThat(Money.dollars(new BigDecimal("123456.7"), german)).isEqualTo("1.234,57\u00a0$");
        assertThat(Money.dollars(new BigDecimal("0.2"), german)).isEqualTo("0,002\u00a0$");
        assertThat(Money.dollars(new BigDecimal("-150"), german)).isEqualTo("-1,50\u00a0$");
        assertThat(Money.unitPrice(new BigDecimal("0.1166667"), german)).isEqualTo("0,1167");
    }
}

package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void makesDollarsOfCents() {
        assertThat(Money.dollars(new BigDecimal("92"))).isEqualTo("$0.92");
        assertThat(Money.dollars(new BigDecimal("4.95"))).isEqualTo("$0.05");
        assertThat(Money.dollars(new BigDecimal("123456.7"))).isEqualTo("$1,234.57");
    }

    @Test
    void showsAThirdPlaceWhereTwoWouldShowNothing() {
        assertThat(Money.dollars(new BigDecimal("0.2"))).isEqualTo("$0.002");
        assertThat(Money.dollars(new BigDecimal("0.5"))).isEqualTo("$0.01");
        assertThat(Money.dollars(BigDecimal.ZERO)).isEqualTo("$0.00");
    }

    @Test
    void keepsTheSignBeforeTheCurrency() {
        assertThat(Money.dollars(new BigDecimal("-150"))).isEqualTo("-$1.50");
    }

    @Test
    void showsCentsWithTwoAndUnitPricesWithFourPlaces() {
        assertThat(Money.cents(new BigDecimal("1.9833333"))).isEqualTo("1.98");
        assertThat(Money.unitPrice(new BigDecimal("0.1166667"))).isEqualTo("0.1167");
    }
}

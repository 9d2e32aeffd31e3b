package io.callboard.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;

/** What a conversation cost; amounts are US cents. */
final class Money {

    private static final BigDecimal SMALL = new BigDecimal("0.5");

    private Money() {}

    /** Dollars with two places, with three where two would show nothing: {@code $0.92}, {@code $0.002}. */
    static String dollars(BigDecimal cents, Words words) {
        boolean small = cents.signum() != 0 && cents.abs().compareTo(SMALL) < 0;
        String pattern = words.get(small ? "figures.dollars.small" : "figures.dollars");
        return rounded(words.numbers(pattern), cents.movePointLeft(2));
    }

    /** Cents with two places: {@code 33.49}. */
    static String cents(BigDecimal cents, Words words) {
        return rounded(words.numbers("#,##0.00"), cents);
    }

    /** Cents per second with four places: {@code 0.1167}. */
    static String unitPrice(BigDecimal cents, Words words) {
        return rounded(words.numbers("#,##0.0000"), cents);
    }

    private static String rounded(DecimalFormat format, BigDecimal amount) {
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }
}

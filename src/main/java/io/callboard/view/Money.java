package io.callboard.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** What a conversation cost; amounts are US cents. */
final class Money {

    private static final BigDecimal SMALL = new BigDecimal("0.5");

    private Money() {}

    /** Dollars with two places, with three where two would show nothing: {@code $0.92}, {@code $0.002}. */
    static String dollars(BigDecimal cents) {
        boolean small = cents.signum() != 0 && cents.abs().compareTo(SMALL) < 0;
        BigDecimal dollars = cents.movePointLeft(2);
        return (dollars.signum() < 0 ? "-$" : "$") + format(dollars.abs(), small ? "0.000" : "#,##0.00");
    }

    /** Cents with two places: {@code 33.49}. */
    static String cents(BigDecimal cents) {
        return format(cents, "#,##0.00");
    }

    /** Cents per second with four places: {@code 0.1167}. */
    static String unitPrice(BigDecimal cents) {
        return format(cents, "#,##0.0000");
    }

    private static String format(BigDecimal amount, String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }
}

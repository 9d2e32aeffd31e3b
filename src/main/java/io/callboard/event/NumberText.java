package io.callboard.event;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the text of a number into a figure, but only one of a size that times, money and counts can have. */
final class NumberText {

    private static final int MAX_LENGTH = 64;
    private static final int MAX_WHOLE_DIGITS = 19;
    private static final int MAX_SCALE = 64;
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,19}(\\.[0-9]{1,30})?");

    private NumberText() {}

    /** Whether a text is beyond doubt meant as a number. */
    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** The figure; empty when it has more than 19 digits before the point, 64 after it or 64 characters in all. */
    static Optional<BigDecimal> decimal(String digits) {
        if (digits.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            BigDecimal figure = new BigDecimal(digits);
            long wholeDigits = (long) figure.precision() - figure.scale();
            return figure.scale() > MAX_SCALE || wholeDigits > MAX_WHOLE_DIGITS
                    ? Optional.empty()
                    : Optional.of(figure);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The whole figure, its fraction left out; empty when it does not lie between the bounds, both included. */
    static Optional<Long> whole(String digits, long min, long max) {
        return decimal(digits)
                .map(figure -> figure.setScale(0, RoundingMode.DOWN))
                .filter(figure -> figure.compareTo(BigDecimal.valueOf(min)) >= 0)
                .filter(figure -> figure.compareTo(BigDecimal.valueOf(max)) <= 0)
                .map(BigDecimal::longValueExact);
    }
}

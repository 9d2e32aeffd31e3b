package io.callboard.view;

import java.util.Locale;

/** Parts of a whole, as pages show them. */
final class Share {

    private static final int MANY_TIMES = 10;

    private Share() {}

    /** {@code 84 %}, {@code 3.1 %} below ten; a dash for parts of nothing. */
    static String of(long part, long whole, Locale locale) {
        if (whole == 0) {
            return Figures.NONE;
        }
        double percent = 100.0 * part / whole;
        return String.format(locale, percent < 10 && part > 0 ? "%.1f %%" : "%.0f %%", percent);
    }

    /** By how much the part of the whole has grown, in points: {@code +2.1}; null when either is of nothing. */
    static String points(long part, long whole, long partBefore, long wholeBefore, Locale locale) {
        if (whole == 0 || wholeBefore == 0) {
            return null;
        }
        double points = 100.0 * part / whole - 100.0 * partBefore / wholeBefore;
        return String.format(locale, "%+.1f", points);
    }

    /** By how much it has grown, of what it was before: {@code +12 %}; null when that was nothing, or next to nothing. */
    static String growth(double now, double before, Locale locale) {
        return before * MANY_TIMES <= now ? null : String.format(locale, "%+.0f %%", 100 * (now - before) / before);
    }
}

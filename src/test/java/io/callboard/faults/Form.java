package io.callboard.faults;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

/** How much of a case is played: all that was asked for, or as much as each build can wait for. */
final class Form {

    private static final boolean SHORT = "short".equals(System.getProperty("faults"));

    private Form() {}

    /** One of two counts, sizes or seconds. */
    static int of(int full, int inShort) {
        return SHORT ? inShort : full;
    }

    /** Skips the rest of a test in the short form. */
    static void onlyInFull(String reason) {
        assumeFalse(SHORT, reason);
    }
}

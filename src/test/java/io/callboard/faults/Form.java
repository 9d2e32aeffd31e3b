package io.callboard.faults;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Set;

/** How much of a case is played: all that was asked for, or as much as one, or each build, can wait for. */
final class Form {

    private static final String NAME = System.getProperty("faults", "full");

    private static final boolean SHORT = Set.of("short", "ci").contains(NAME);

    private Form() {}

    /** One of two counts, sizes or seconds. */
    static int of(int full, int inShort) {
        return SHORT ? inShort : full;
    }

    /** Whether times are judged, too: not where a build may share its machine with anything. */
    static boolean isTimed() {
        return !NAME.equals("ci");
    }

    /** Skips the rest of a test in the short form. */
    static void onlyInFull(String reason) {
        assumeFalse(SHORT, reason);
    }
}

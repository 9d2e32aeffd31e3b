package io.callboard.relay;

import io.callboard.event.StorableText;

/** What a destination's failure is told as. */
final class Cause {

    static final int MAX_LENGTH = 1000;

    /** Causes may go in a circle. */
    private static final int MAX_DEPTH = 50;

    private Cause() {}

    /**
     * The root cause's class and message on one line, behind where it happened. Brokers tell of connections and
     * addresses, not of bodies.
     *
     * @param place may be empty
     */
    static String of(String place, Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < MAX_DEPTH; depth++) {
            root = root.getCause();
        }
        String text = root.getMessage() == null ? "" : ": " + root.getMessage();
        String line = StorableText.of((place + root.getClass().getName() + text).replaceAll("\\p{Cntrl}+", " "));
        return line.substring(0, Math.min(line.length(), MAX_LENGTH));
    }
}

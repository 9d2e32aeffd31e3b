package io.callboard.inbox;

import java.sql.SQLException;
import java.util.Arrays;

/** What may be told of an exception. Messages of databases and parsers quote what they were given: those are left out. */
public final class Failure {

    static final int MAX_LENGTH = 1000;

    /** Causes may go in a circle. */
    private static final int MAX_DEPTH = 50;

    private static final String OURS = "io.callboard.";

    private Failure() {}

    /** The root cause's class, what is known to be harmless of its message, and where in Callboard it happened. */
    public static String describe(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < MAX_DEPTH; depth++) {
            root = root.getCause();
        }
        return ColumnText.cut(root.getClass().getName() + detail(root) + place(root), MAX_LENGTH);
    }

    private static String detail(Throwable root) {
        if (root instanceof SQLException sql) {
            return ": SQL state " + sql.getSQLState();
        }
        boolean harmless = root instanceof NullPointerException
                || root.getClass().getName().startsWith(OURS);
        return harmless && root.getMessage() != null ? ": " + ColumnText.line(root.getMessage()) : "";
    }

    private static String place(Throwable root) {
        return Arrays.stream(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + '.' + frame.getMethodName() + ':' + frame.getLineNumber())
                .orElse("");
    }
}

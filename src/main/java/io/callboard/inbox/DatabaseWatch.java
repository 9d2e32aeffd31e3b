package io.callboard.inbox;

import java.lang.System.Logger.Level;

/** Whether the database is taken to be away: deliveries do not wait for it then. */
final class DatabaseWatch {

    private static final System.Logger LOGGER = System.getLogger(DatabaseWatch.class.getName());

    private volatile boolean away;
    private volatile String lastError = "";

    boolean isAway() {
        return away;
    }

    /** What was last wrong with it, without anything that a delivery brought; empty when nothing was since the start. */
    String lastError() {
        return lastError;
    }

    /** It took what it was given. */
    void answers() {
        if (away) {
            away = false;
            LOGGER.log(Level.INFO, "The database takes deliveries again");
        }
    }

    /** Says whether that failure means that it is away. */
    boolean failed(RuntimeException failure) {
        if (!StoreFailure.of(failure).mayBeAway()) {
            return false;
        }
        isAway(Failure.describe(failure));
        return true;
    }

    /** It did not answer in time. */
    void hangs() {
        isAway("it does not answer");
    }

    private void isAway(String why) {
        lastError = why;
        if (!away) {
            away = true;
            LOGGER.log(Level.WARNING, "The database takes no deliveries, they go to the spool: {0}", why);
        }
    }
}

package io.callboard.schema;

/** What is not safe about the data source. The pages explain each in a banner. */
public enum DataSourceWarning {
    /** The database lives in memory: a restart of the server loses all. */
    FORGETS_AT_RESTART("The database is kept in memory: every call is lost when the server stops."
            + " Point the server's default data source to a database on disk."),
    /** A commit is written some time later: a crash can lose what was acknowledged. */
    DELAYS_WRITES("The database writes commits late: a crash can lose acknowledged deliveries."
            + " Add ;WRITE_DELAY=0 to the data source's address, or let its user be an administrator.");

    private final String remedy;

    DataSourceWarning(String remedy) {
        this.remedy = remedy;
    }

    /** What is wrong and what to do, in plain English, for the log. */
    String remedy() {
        return remedy;
    }
}

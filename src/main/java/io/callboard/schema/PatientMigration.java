package io.callboard.schema;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Waits for each migration as long as it takes: an index over millions of calls takes minutes, far beyond what a data source
 * waits for an answer. The connection is the server's, so it gets its own limit back.
 */
final class PatientMigration implements Callback {

    private static final int FOREVER = 0;

    private int usual = FOREVER;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE
                || event == Event.AFTER_EACH_MIGRATE
                || event == Event.AFTER_EACH_MIGRATE_ERROR;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        Connection connection = context.getConnection();
        try {
            if (event == Event.BEFORE_EACH_MIGRATE) {
                usual = connection.getNetworkTimeout();
                wait(connection, FOREVER);
            } else {
                wait(connection, usual);
            }
        } catch (SQLException e) {
            throw new FlywayException("The time that a migration may take cannot be set", e);
        }
    }

    /** In milliseconds. Not each driver can do it: those that cannot have no limit, either. */
    private static void wait(Connection connection, int milliseconds) throws SQLException {
        if (connection.getNetworkTimeout() != milliseconds) {
            connection.setNetworkTimeout(Runnable::run, milliseconds);
        }
    }

    @Override
    public String getCallbackName() {
        return "patience";
    }
}

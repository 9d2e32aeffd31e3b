package io.callboard.schema;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;

/** Looks at the data source that the server gave, makes an embedded database durable, and tells what is not safe. */
@ApplicationScoped
public class DataSourceCheck {

    private static final System.Logger LOGGER = System.getLogger(DataSourceCheck.class.getName());

    private volatile Set<DataSourceWarning> warnings = Set.of();

    /** What is not safe; empty when all is well. */
    public Set<DataSourceWarning> warnings() {
        return warnings;
    }

    /** Looks again: H2 takes its write delay from the address anew each time that it opens its file. */
    void inspect(DataSource dataSource) {
        Set<DataSourceWarning> found = EnumSet.noneOf(DataSourceWarning.class);
        try (Connection connection = dataSource.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                inspectH2(connection, found);
            }
        } catch (SQLException e) {
            LOGGER.log(Level.WARNING, "The data source gives no connection: {0}", e.getMessage());
            return;
        }
        found.stream()
                .filter(warning -> !warnings.contains(warning))
                .forEach(warning -> LOGGER.log(Level.WARNING, warning.remedy()));
        warnings = Set.copyOf(found);
    }

    private static void inspectH2(Connection connection, Set<DataSourceWarning> found) throws SQLException {
        if (connection.getMetaData().getURL().startsWith("jdbc:h2:mem:")) {
            found.add(DataSourceWarning.FORGETS_AT_RESTART);
        } else if (!writesAtOnce(connection)) {
            found.add(DataSourceWarning.DELAYS_WRITES);
        }
    }

    private static boolean writesAtOnce(Connection connection) throws SQLException {
        if (writeDelay(connection) == 0) {
            return true;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET WRITE_DELAY 0");
            // An open file keeps the delay; a file that is closed with the pool's last connection forgets it
            statement.execute("SET DB_CLOSE_DELAY -1");
        } catch (SQLException e) {
            LOGGER.log(Level.DEBUG, "The write delay cannot be set", e);
        }
        return writeDelay(connection) == 0;
    }

    private static int writeDelay(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery(
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")) {
            return setting.next() ? setting.getInt(1) : -1;
        }
    }
}

package io.callboard.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.DatabaseServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSourceCheckTest {

    @TempDir
    Path folder;

    private final DataSourceCheck check = new DataSourceCheck();

    @Test
    void warnsOfADatabaseInMemory() {
        check.inspect(DatabaseServer.H2.empty());

        assertThat(check.warnings()).containsExactly(DataSourceWarning.FORGETS_AT_RESTART);
    }

    @Test
    void isContentWithPostgresql() {
        check.inspect(DatabaseServer.POSTGRESQL.empty());

        assertThat(check.warnings()).isEmpty();
    }

    @Test
    void makesAFileDurableAndKeepsItSoWithoutAnyConnection() throws SQLException {
        DataSource file = file("sa");
        assertThat(writeDelay(file)).isEqualTo("500");

        check.inspect(file);

        assertThat(check.warnings()).isEmpty();
        assertThat(writeDelay(file)).isEqualTo("0");
        execute(file, "shutdown");
    }

    @Test
    void warnsWhenItMayNotMakeAFileDurableAndIsContentOnceItIs() throws SQLException {
        DataSource file = file("sa");
        execute(file, "create user clerk password ''");

        check.inspect(file("clerk"));
        assertThat(check.warnings()).containsExactly(DataSourceWarning.DELAYS_WRITES);

        check.inspect(file);
        check.inspect(file("clerk"));
        assertThat(check.warnings()).isEmpty();
        execute(file, "shutdown");
    }

    @Test
    void losesNothingThatWasCommittedWhenTheProcessIsHalted() throws Exception {
        assertThat(rowsAfterHalt("durable", true)).isEqualTo(100);
        assertThat(rowsAfterHalt("delayed", false)).isLessThan(100);
    }

    /** Another process commits 100 rows and is gone at once, as if killed. */
    private int rowsAfterHalt(String name, boolean inspected) throws IOException, InterruptedException, SQLException {
        String url = url(name);
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                HaltedWriter.class.getName(),
                url,
                String.valueOf(inspected));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        assertThat(exit).isEqualTo(HaltedWriter.HALTED);
        DataSource file = h2(url, "sa");
        try (Connection connection = file.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from kept")) {
            count.next();
            return count.getInt(1);
        }
    }

    private DataSource file(String user) {
        return h2(url("file"), user);
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }

    static DataSource h2(String url, String user) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        dataSource.setUser(user);
        return dataSource;
    }

    private static String writeDelay(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery(
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")) {
            setting.next();
            return setting.getString(1);
        }
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Commits rows one by one, then halts without any farewell. */
    static final class HaltedWriter {

        static final int HALTED = 137;

        private HaltedWriter() {}

        public static void main(String[] arguments) throws SQLException {
            DataSource file = h2(arguments[0], "sa");
            execute(file, "create table kept (id integer primary key)");
            if (Boolean.parseBoolean(arguments[1])) {
                new DataSourceCheck().inspect(file);
            }
            try (Connection connection = file.getConnection();
                    Statement statement = connection.createStatement()) {
                for (int i = 0; i < 100; i++) {
                    statement.execute("insert into kept values (" + i + ")");
                }
                Runtime.getRuntime().halt(HALTED);
            }
        }
    }
}

package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** Case 2: the database dies, hangs, is locked or is busy with others, in a burst. */
class DatabaseOutageFault {

    /** Rounds without a connection of others, after which there is none; and rounds with one, to give up after. */
    private static final int QUIET = 100;

    private static final int MOST = 1_000;

    private final Site site = Site.get();
    private final Postgres postgres = site.postgres();

    @Test
    void allProcessesKilled() {
        Outage.of("2 kill -9 of PostgreSQL", site, Form.of(20, 4)).play(postgres::kill, postgres::start);
    }

    @Test
    void stoppedImmediately() {
        Outage.of("2 immediate stop of PostgreSQL", site, Form.of(300, 4))
                .play(postgres::stopImmediately, postgres::start);
    }

    @Test
    void frozen() {
        Outage.of("2 PostgreSQL frozen", site, Form.of(60, 6)).play(postgres::freeze, postgres::thaw);
    }

    @Test
    void tableLocked() throws SQLException {
        try (Connection connection = postgres.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Outage.of("2 table locked", site, Form.of(30, 6))
                    .play(
                            () -> statement.execute("lock table delivery in access exclusive mode"),
                            connection::rollback);
        }
    }

    @Test
    void allConnectionsTaken() {
        Deque<Connection> taken = new ArrayDeque<>();
        Outage.of("2 all connections taken", site, Form.of(30, 6)).play(() -> take(taken), () -> release(taken));
    }

    /** All connections there are, those that the servers had included, and those that are only being opened. */
    private void take(Deque<Connection> taken) {
        takeFree(taken);
        int left = 0;
        for (int quiet = 0; quiet < QUIET && left < MOST; quiet++) {
            if (end(taken.element()) > 0) {
                left++;
                quiet = 0;
            }
            Pause.of(Duration.ofMillis(10));
            takeFree(taken);
        }
        assertThat(left).as("the servers were quicker each time").isLessThan(MOST);
    }

    /** Ends the connections of others and returns how many there were. */
    private static int end(Connection own) {
        try (Statement statement = own.createStatement()) {
            ResultSet row = statement.executeQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                    + " where backend_type = 'client backend' and application_name is distinct from 'fault'");
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void takeFree(Deque<Connection> taken) {
        try {
            while (true) {
                taken.add(postgres.connection());
            }
        } catch (SQLException e) {
            // There is none left
        }
    }

    private static void release(Deque<Connection> taken) throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
    }
}

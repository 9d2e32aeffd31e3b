package io.callboard.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** Case 2: the database dies, hangs, is locked or is busy with others, in a burst. */
class DatabaseOutageFault {

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

    /** All connections there are, those that the servers had included. */
    private void take(Deque<Connection> taken) throws SQLException {
        for (int round = 0; round < 3; round++) {
            takeFree(taken);
            try (Statement statement = taken.element().createStatement()) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where backend_type = 'client backend' and application_name <> 'fault'");
            }
        }
        takeFree(taken);
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

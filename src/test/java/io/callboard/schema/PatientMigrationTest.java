package io.callboard.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callboard.fixture.DatabaseServer;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A migration that takes two seconds, through a data source that waits one for an answer. */
class PatientMigrationTest {

    private final PGSimpleDataSource impatient = impatient();

    @Test
    void letsAMigrationTakeItsTime() {
        assertThatExceptionOfType(FlywayException.class).isThrownBy(() -> migrate());

        assertThat(migrate(new PatientMigration()).success).isTrue();
    }

    @Test
    void givesTheServersLimitBack() throws SQLException {
        PatientMigration patience = new PatientMigration();
        try (Connection connection = impatient.getConnection()) {
            Context context = (Context) Proxy.newProxyInstance(
                    Context.class.getClassLoader(),
                    new Class<?>[] {Context.class},
                    (proxy, method, arguments) -> method.getName().equals("getConnection") ? connection : null);

            patience.handle(Event.BEFORE_EACH_MIGRATE, context);
            assertThat(connection.getNetworkTimeout()).isZero();

            patience.handle(Event.AFTER_EACH_MIGRATE_ERROR, context);
            assertThat(connection.getNetworkTimeout()).isEqualTo(1000);
        }
    }

    private MigrateResult migrate(Callback... callbacks) {
        return Flyway.configure(PatientMigrationTest.class.getClassLoader())
                .dataSource(impatient)
                .locations("classpath:db/slow")
                .callbacks(callbacks)
                .load()
                .migrate();
    }

    private static PGSimpleDataSource impatient() {
        PGSimpleDataSource dataSource = (PGSimpleDataSource) DatabaseServer.POSTGRESQL.empty();
        dataSource.setSocketTimeout(1);
        return dataSource;
    }
}

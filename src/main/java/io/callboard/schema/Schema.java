package io.callboard.schema;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Callboard's tables in one database. They may live beside those of other applications. */
public final class Schema {

    private static final String HISTORY = "callboard_schema_history";

    /** How long another node may take to begin. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Flyway flyway;

    /** @throws CannotPrepareSchemaException for a database of a kind that Callboard has no schema for */
    public Schema(DataSource dataSource) {
        DatabaseKind kind = DatabaseKind.of(requireNonNull(dataSource, "dataSource"));
        flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations(kind.locations())
                .placeholders(kind.placeholders())
                .table(HISTORY)
                .callbacks(new PatientMigration())
                .baselineVersion("0")
                .load();
    }

    /**
     * Brings the tables to this version. Several nodes may do so at the same time: one works, the others wait.
     *
     * @return the version
     * @throws CannotPrepareSchemaException when the tables are of a newer version, or a migration fails
     */
    public String migrate() {
        try {
            begin();
            refuseNewer();
            flyway.migrate();
            return flyway.info().current().getVersion().toString();
        } catch (FlywayException e) {
            throw new CannotPrepareSchemaException("The database's tables cannot be prepared: " + e.getMessage(), e);
        }
    }

    /**
     * Makes the history of the schema, unless it is there. H2 shows the history that another node makes before its first
     * row, and Flyway takes that for damage.
     */
    private void begin() {
        if (isBegun()) {
            return;
        }
        RuntimeException failure =
                new CannotPrepareSchemaException("The table " + HISTORY + " stays empty: delete it and start again");
        try {
            flyway.baseline();
        } catch (FlywayException e) {
            failure = e;
        }
        awaitOtherNode(failure);
    }

    private void awaitOtherNode(RuntimeException failure) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isBegun()) {
            if (System.nanoTime() - deadline > 0) {
                throw failure;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isBegun() {
        return flyway.info().applied().length > 0;
    }

    private void refuseNewer() {
        Optional<MigrationInfo> newer = Arrays.stream(flyway.info().applied())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .findFirst();
        newer.ifPresent(migration -> {
            throw new CannotPrepareSchemaException(
                    "The database was written by a newer Callboard: it has schema version " + migration.getVersion()
                            + ", which this one does not know. Deploy that version again, or restore a backup.");
        });
    }
}

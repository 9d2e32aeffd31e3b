package io.callboard.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.TestDatabase;
import io.callboard.fixture.Together;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class SchemaTest {

    @Parameter
    DatabaseServer server;

    @Test
    void isTheSameWhenMigratedAgain() {
        TestDatabase database = server.emptied();

        assertThat(new Schema(database.dataSource()).migrate()).isEqualTo(new Schema(database.dataSource()).migrate());
    }

    @Test
    void isMadeOnceWhenSeveralNodesStartTogether() throws Exception {
        DataSource empty = server.empty();

        List<String> versions = Together.run(4, () -> new Schema(empty).migrate());

        assertThat(versions).hasSize(4).containsOnly(versions.get(0));
        execute(empty, "delete from delivery");
    }

    @Test
    void waitsForANodeThatHasBegunButNotToldYet() throws Exception {
        DataSource begun = server.empty();
        Flyway.configure()
                .dataSource(begun)
                .table("callboard_schema_history")
                .baselineVersion("0")
                .load()
                .baseline();
        execute(begun, "create table told as select * from \"callboard_schema_history\"");
        execute(begun, "delete from \"callboard_schema_history\"");

        CompletableFuture<String> version = CompletableFuture.supplyAsync(() -> new Schema(begun).migrate());
        assertThat(version).failsWithin(Duration.ofMillis(500)).withThrowableOfType(TimeoutException.class);
        execute(begun, "insert into \"callboard_schema_history\" select * from told");

        assertThat(version).succeedsWithin(Duration.ofSeconds(30));
        execute(begun, "delete from delivery");
    }

    @Test
    void livesBesideTheTablesOfOthers() throws Exception {
        DataSource shared = server.empty();
        execute(shared, "create table invoice (id integer primary key)");

        new Schema(shared).migrate();

        execute(shared, "insert into invoice values (1)");
        execute(shared, "delete from delivery");
    }

    @Test
    void isLeftAloneByAnOlderCallboard() throws Exception {
        DataSource newer = server.empty();
        new Schema(newer).migrate();
        execute(
                newer,
                "insert into \"callboard_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                        + " \"script\", \"installed_by\", \"execution_time\", \"success\")"
                        + " values (99, '4711', 'later', 'SQL', 'V4711__later.sql', 'x', 1, true)");

        assertThatExceptionOfType(CannotPrepareSchemaException.class)
                .isThrownBy(() -> new Schema(newer).migrate())
                .withMessageContaining("4711")
                .withMessageContaining("Deploy that version again");
    }

    @Test
    void saysThatTheDatabaseIsAway() {
        DataSource away = server.away();

        assertThatExceptionOfType(CannotPrepareSchemaException.class)
                .isThrownBy(() -> new Schema(away))
                .withMessageContaining("gives no connection");
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

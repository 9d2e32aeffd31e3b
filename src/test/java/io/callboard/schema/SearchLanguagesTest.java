package io.callboard.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callboard.fixture.DatabaseServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class SearchLanguagesTest {

    @Test
    void areToldOnceForEachChange() throws SQLException {
        DataSource database = migrated(DatabaseServer.POSTGRESQL);

        new SearchLanguages(database).tell(List.of("english"));
        assertThat(told(database)).containsExactly("1 english");
        new SearchLanguages(database).tell(List.of("german", "english"));
        new SearchLanguages(database).tell(List.of("german", "english"));
        new SearchLanguages(database).tell(List.of());
        assertThat(told(database)).containsExactly("1 english", "2 german,english", "3 ");
    }

    @Test
    void areRefusedWhereTheDatabaseHasNone() throws SQLException {
        DataSource database = migrated(DatabaseServer.POSTGRESQL);

        assertThatExceptionOfType(CannotPrepareSchemaException.class)
                .isThrownBy(() -> new SearchLanguages(database).tell(List.of("english", "klingon")))
                .withMessageContaining("callboard.search-languages")
                .withMessageContaining("named klingon. Write some of ")
                .withMessageContaining("german");
        assertThat(told(database)).containsExactly("1 english");
    }

    @Test
    void areLeftOutWhereTheDatabaseKnowsNone() throws SQLException {
        DataSource database = migrated(DatabaseServer.H2);

        new SearchLanguages(database).tell(List.of("german"));

        assertThat(told(database)).containsExactly("1 null");
    }

    private static DataSource migrated(DatabaseServer server) {
        DataSource database = server.empty();
        new Schema(database).migrate();
        return database;
    }

    private static List<String> told(DataSource database) throws SQLException {
        List<String> told = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, languages from search_generation order by id")) {
            while (rows.next()) {
                told.add(rows.getInt(1) + " " + rows.getString(2));
            }
        }
        return told;
    }
}

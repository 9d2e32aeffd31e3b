package io.callboard.schema;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * The languages whose words a search finds in all their forms, as the database is told them. A change has the words of all
 * calls and chats indexed anew, by and by.
 */
final class SearchLanguages {

    private static final System.Logger LOGGER = System.getLogger(SearchLanguages.class.getName());

    /** What a database answers when another node was there first. */
    private static final String TAKEN = "23";

    private final DataSource dataSource;

    SearchLanguages(DataSource dataSource) {
        this.dataSource = requireNonNull(dataSource, "dataSource");
    }

    /**
     * Does nothing where the database knows no languages.
     *
     * @param names of its text search configurations
     * @throws CannotPrepareSchemaException when it has none of such a name
     */
    void tell(List<String> names) {
        try (Connection connection = dataSource.getConnection()) {
            String wanted = String.join(",", names);
            Told told = told(connection);
            if (told.languages == null) {
                return;
            }
            for (String name : names) {
                check(name, connection);
            }
            if (!told.languages.equals(wanted)) {
                tell(told.id + 1, wanted, connection);
                LOGGER.log(Level.INFO, "What was said is indexed anew, for these languages: {0}", wanted);
            }
        } catch (SQLException e) {
            throw new CannotPrepareSchemaException(
                    "The database cannot be told the languages of searches: " + e.getMessage(), e);
        }
    }

    /** @param languages null where the database knows none */
    private record Told(int id, String languages) {}

    private static Told told(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id, languages from search_generation order by id desc limit 1")) {
            rows.next();
            return new Told(rows.getInt(1), rows.getString(2));
        }
    }

    private static void check(String name, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*) filter (where cfgname = ?), string_agg(cfgname, ', ' order by cfgname) from pg_ts_config")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                if (rows.getInt(1) == 0) {
                    throw new CannotPrepareSchemaException("callboard.search-languages: the database has no text search"
                            + " configuration named " + name + ". Write some of " + rows.getString(2) + ".");
                }
            }
        }
    }

    private static void tell(int id, String languages, Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into search_generation (id, languages) values (?, ?)")) {
            statement.setInt(1, id);
            statement.setString(2, languages);
            statement.executeUpdate();
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().startsWith(TAKEN)) {
                throw e;
            }
        }
    }
}

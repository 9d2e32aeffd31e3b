package io.callboard.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;

/** The databases that Callboard has a schema for. */
enum DatabaseKind {
    H2("H2", "h2", "clob", "blob"),
    POSTGRESQL("PostgreSQL", "postgresql", "text", "bytea");

    private final String product;
    private final String folder;
    private final String text;
    private final String bytes;

    DatabaseKind(String product, String folder, String text, String bytes) {
        this.product = product;
        this.folder = folder;
        this.text = text;
        this.bytes = bytes;
    }

    static DatabaseKind of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return Arrays.stream(values())
                    .filter(kind -> kind.product.equals(product))
                    .findFirst()
                    .orElseThrow(() -> new CannotPrepareSchemaException("The data source is a " + product
                            + " database. Point the server's default data source to PostgreSQL or H2."));
        } catch (SQLException e) {
            throw new CannotPrepareSchemaException(
                    "The data source gives no connection: " + e.getMessage()
                            + ". Start the database, or correct the server's default data source.",
                    e);
        }
    }

    /** Where its migrations are. */
    String[] locations() {
        return new String[] {"classpath:db/migration/common", "classpath:db/migration/" + folder};
    }

    /** The column types for long texts and for bytes, as the migrations name them. */
    Map<String, String> placeholders() {
        return Map.of("text", text, "bytes", bytes);
    }
}

package io.callboard.schema;

import io.callboard.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;

/**
 * Makes the database ready before anything else uses it: other beans that do so at start name this one in
 * {@code @DependsOn}. When it fails, the deployment fails.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    private static final System.Logger LOGGER = System.getLogger(SchemaMigration.class.getName());

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource serversDefault;

    @Inject
    DataSourceCheck check;

    @Inject
    Settings settings;

    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        dataSource = NamedDataSource.ofThisServer().map(NamedDataSource::find).orElse(serversDefault);
        check.inspect(dataSource);
        String version = new Schema(dataSource).migrate();
        new SearchLanguages(dataSource).tell(settings.searchLanguages());
        LOGGER.log(Level.INFO, "The database is ready, schema version {0}", version);
    }

    /** A database that was closed and opened again has forgotten what it was told. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    void inspectAgain() {
        check.inspect(dataSource);
    }
}

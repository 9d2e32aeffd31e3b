package io.callboard.schema;

import io.callboard.config.SettingsReader;
import java.time.Duration;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * The data source that the setting {@code callboard.data-source} names.
 *
 * @param name its JNDI name
 */
record NamedDataSource(String name) {

    /** A server that starts may bring its data sources and its applications up at the same time. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Empty where the server's default one is to be used. */
    static Optional<NamedDataSource> ofThisServer() {
        return SettingsReader.ofThisServer().dataSource().map(NamedDataSource::new);
    }

    /** @throws CannotFindDataSourceException when the server has none of that name and does not get it in time */
    DataSource find() {
        return find(PATIENCE);
    }

    DataSource find(Duration patience) {
        long start = System.nanoTime();
        while (true) {
            try {
                return lookUp(name);
            } catch (NameNotFoundException e) {
                if (System.nanoTime() - start > patience.toNanos()) {
                    throw new CannotFindDataSourceException(name, e);
                }
                pause();
            } catch (NamingException e) {
                throw new CannotFindDataSourceException(name, e);
            }
        }
    }

    /**
     * The kind of it that gives connections for one purpose, where the server tells kinds apart by the end of the name;
     * else what {@link #find()} gives.
     */
    DataSource find(String suffix) {
        DataSource any = find();
        try {
            return lookUp(name + suffix);
        } catch (NamingException e) {
            return any;
        }
    }

    /** The name is the administrator's, never a user's. */
    @SuppressWarnings("BanJNDI")
    private static DataSource lookUp(String name) throws NamingException {
        Object found = InitialContext.doLookup(name);
        if (found instanceof DataSource dataSource) {
            return dataSource;
        }
        throw new NamingException(found + " is no data source");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package io.callboard.schema;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ServerSession;

/** What the persistence unit cannot be told in {@code persistence.xml}. */
public class SessionSetup implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        NamedDataSource.ofThisServer().ifPresent(dataSource -> use(dataSource, session));
        readEmptyEmbeddables(session);
    }

    /**
     * In place of the server's default one: no descriptor can name another on every server. Payara and GlassFish read
     * outside of transactions by a login of its own; the ends of the names are theirs, as they would take them for what
     * {@code persistence.xml} names.
     */
    private static void use(NamedDataSource dataSource, Session session) {
        DatasourceLogin login = session.getLogin();
        if (session instanceof ServerSession server
                && server.getReadConnectionPool().getLogin() instanceof DatasourceLogin reading
                && reading != login) {
            login.setConnector(new JNDIConnector(dataSource.find("__pm")));
            reading.setConnector(new JNDIConnector(dataSource.find("__nontx")));
        } else {
            login.setConnector(new JNDIConnector(dataSource.find()));
        }
    }

    /**
     * Reads an embeddable whose columns are all null as an empty one. As null, the provider's custom, it would have to
     * be filled in after the reading, and that counts as a change: whoever reads a call would write it, too.
     */
    private static void readEmptyEmbeddables(Session session) {
        session.getDescriptors().values().stream()
                .flatMap(descriptor -> descriptor.getMappings().stream())
                .filter(AggregateObjectMapping.class::isInstance)
                .map(AggregateObjectMapping.class::cast)
                .forEach(AggregateObjectMapping::dontAllowNull);
    }
}

package io.callboard.schema;

import java.util.Collection;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ServerSession;

/** What the persistence unit cannot be told in {@code persistence.xml}. */
public class SessionSetup implements SessionCustomizer {

    @Override
    public void customize(Session session) throws ReflectiveOperationException {
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
    private static void readEmptyEmbeddables(Session session) throws ReflectiveOperationException {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            mappings(descriptor).stream()
                    .filter(AggregateObjectMapping.class::isInstance)
                    .map(AggregateObjectMapping.class::cast)
                    .forEach(AggregateObjectMapping::dontAllowNull);
        }
    }

    /** Asked for by name: in EclipseLink 4 it returns a Vector, in 5, which a server may bring, a List. */
    private static Collection<?> mappings(ClassDescriptor descriptor) throws ReflectiveOperationException {
        return (Collection<?>) ClassDescriptor.class.getMethod("getMappings").invoke(descriptor);
    }
}

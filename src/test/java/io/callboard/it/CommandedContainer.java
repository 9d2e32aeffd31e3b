package io.callboard.it;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;

/** What Arquillian takes for its adapter: passes all on to the {@link CommandedServer} of this run. */
public final class CommandedContainer implements DeployableContainer<CommandedContainer.Nothing> {

    private final CommandedServer server = (CommandedServer) Board.running().server();

    @Override
    public Class<Nothing> getConfigurationClass() {
        return Nothing.class;
    }

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return ProtocolDescription.DEFAULT;
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        server.deploy(BuiltWar.file());
        return new ProtocolMetaData();
    }

    @Override
    public void undeploy(Archive<?> archive) {
        server.undeploy();
    }

    /** There is nothing to say in {@code arquillian.xml}. */
    public static final class Nothing implements ContainerConfiguration {

        @Override
        public void validate() {}
    }
}

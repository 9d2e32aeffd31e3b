package io.callboard.it;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Makes Arquillian deploy the built WAR once, after the server has started, instead of once for each test class. Found by
 * Arquillian through {@code META-INF/services}.
 */
public final class BoardExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        Board.prepare();
        builder.observer(Deployment.class);
        if (Board.running().server() instanceof CommandedServer) {
            builder.service(DeployableContainer.class, CommandedContainer.class);
        }
    }

    /** Arquillian makes one of these for itself. */
    public static final class Deployment {

        void deploy(@Observes AfterStart event) throws DeploymentException {
            try {
                event.getDeployableContainer().deploy(BuiltWar.archive());
            } catch (DeploymentException e) {
                throw new DeploymentException(
                        "The server says:\n" + Board.running().complaints(), e);
            }
        }

        void undeploy(@Observes BeforeStop event) throws DeploymentException {
            event.getDeployableContainer().undeploy(BuiltWar.archive());
        }
    }
}

package io.callboard.relay.jms;

import io.callboard.config.Broker;
import io.callboard.config.Settings;
import io.callboard.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Looks the connection factory up when it is needed. An injected one would keep Callboard from being deployed where
 * there is none.
 */
@ApplicationScoped
class BrokerLookup {

    @Inject
    Settings settings;

    @Inject
    Traces traces;

    /** @throws CannotFindBrokerException when there is none */
    TopicMessages find() {
        Broker broker = settings.broker();
        return TopicMessages.by(factory(broker), broker.topic(), traces);
    }

    /** Whether the server has one, or a setting says that it shall. */
    boolean isExpected() {
        try {
            return settings.broker().connectionFactory().isPresent()
                    || TopicMessages.isFactory(factory(settings.broker()));
        } catch (RuntimeException | LinkageError e) {
            // Without Jakarta Messaging its classes may be missing too, and each server says in its own way what it
            // lacks
            return false;
        }
    }

    /** The name is the administrator's, never a user's. */
    @SuppressWarnings("BanJNDI")
    private static Object factory(Broker broker) {
        String name = broker.factoryName();
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new CannotFindBrokerException(name, e);
        }
    }
}

package io.callboard.endpoint.queue;

import io.callboard.config.Broker;
import io.callboard.config.Settings;
import io.callboard.endpoint.HandedDeliveries;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Takes deliveries from the queue. The transaction is the broker's alone: messages leave the queue when it is
 * committed, after their deliveries are durable; what a crash leaves in between comes once more and is marked as a
 * duplicate.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class QueueIntake {

    @Inject
    Settings settings;

    @Inject
    HandedDeliveries deliveries;

    @Inject
    Clock clock;

    /**
     * Takes a portion.
     *
     * @param most so many messages
     * @return whether there may be more
     */
    public boolean take(String queue, int most) {
        return new QueueMessages(factory(settings.broker()), queue, settings.bodyLimit(), clock).take(most, deliveries);
    }

    /** The name is the administrator's, never a user's. */
    @SuppressWarnings("BanJNDI")
    private static Object factory(Broker broker) {
        try {
            return InitialContext.doLookup(broker.factoryName());
        } catch (NamingException e) {
            throw new CannotFindQueueException(broker.factoryName(), e);
        }
    }
}

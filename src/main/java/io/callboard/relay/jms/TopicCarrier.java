package io.callboard.relay.jms;

import io.callboard.relay.Carrier;
import io.callboard.relay.OutboxMessage;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Brings messages to the topic. Together in a transaction of the broker alone, which is committed when this returns;
 * one that may be there already in none: Artemis leaves it out then, and would undo a transaction for it.
 */
@Stateless
@LocalBean
public class TopicCarrier implements Carrier {

    @Inject
    BrokerLookup broker;

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void together(List<OutboxMessage> messages) {
        broker.find().send(messages);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void alone(OutboxMessage message) {
        broker.find().sendAlone(message);
    }
}

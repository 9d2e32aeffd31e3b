package io.callboard.relay;

import io.callboard.call.Call;
import io.callboard.call.CallChanged;
import io.callboard.chat.Chat;
import io.callboard.chat.ChatChanged;
import io.callboard.trace.Traces;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Writes each change into the outbox, in the transaction that makes it: the call is changed and will be told, or
 * neither. The caller flushes both together.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OutboxWriter {

    @PersistenceContext(unitName = "callboard")
    EntityManager entityManager;

    @Inject
    Publishing publishing;

    @Inject
    Traces traces;

    public void callChanged(@Observes CallChanged changed) {
        if (publishing.tells(changed.event())) {
            // By its id, without a query: one would flush, and read what the transaction already has
            Call call = entityManager.find(Call.class, changed.id());
            entityManager.persist(
                    OutboxMessage.of(Publishing.TOPIC, changed, call).tracedBy(traces.here()));
        }
    }

    public void chatChanged(@Observes ChatChanged changed) {
        if (publishing.tells(changed.event())) {
            Chat chat = entityManager.find(Chat.class, changed.id());
            entityManager.persist(
                    OutboxMessage.of(Publishing.TOPIC, changed, chat).tracedBy(traces.here()));
        }
    }
}

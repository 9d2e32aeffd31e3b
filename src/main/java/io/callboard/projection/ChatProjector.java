package io.callboard.projection;

import io.callboard.chat.Chat;
import io.callboard.chat.ChatChanged;
import io.callboard.chat.ChatRepository;
import io.callboard.event.Remark;
import io.callboard.event.WebhookEvent.ChatEvent;
import io.callboard.inbox.Delivery;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/** Folds events into chats. */
@Stateless
public class ChatProjector {

    @Inject
    ChatRepository chats;

    @Inject
    Event<ChatChanged> changed;

    /**
     * Folds the event of a delivery into its chat, in the caller's transaction, and fires {@link ChatChanged} when
     * anything became known by it. When another transaction makes the same new chat meanwhile, the caller's fails on the
     * unique key as it is written or committed, and is to be tried again.
     *
     * @return what could not be kept as told; none as a rule
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<Remark> project(Delivery delivery, ChatEvent event) {
        Chat chat = chats.forUpdate(delivery.getSource(), event.chat().chatId());
        boolean told = chat.apply(event);
        boolean labelled = chat.label(delivery.getQuery(), event.order());
        if (told || labelled) {
            changed.fire(new ChatChanged(chat.getId(), chat.getSource(), chat.getChatId(), event.type()));
        }
        return chat.remarks();
    }
}

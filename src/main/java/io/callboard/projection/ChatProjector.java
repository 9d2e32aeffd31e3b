package io.callboard.projection;

import io.callboard.chat.Chat;
import io.callboard.chat.ChatChanged;
import io.callboard.chat.ChatOccurred;
import io.callboard.chat.ChatRepository;
import io.callboard.event.Remark;
import io.callboard.event.WebhookEvent.ChatEvent;
import io.callboard.inbox.Delivery;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Folds events into chats. */
@Stateless
public class ChatProjector {

    @Inject
    ChatRepository chats;

    @Inject
    Event<ChatChanged> changed;

    @Inject
    Event<ChatOccurred> occurred;

    @Inject
    Clock clock;

    /**
     * Folds events into their chats, in that order and in the caller's transaction, and fires {@link ChatChanged} for
     * each by which anything became known. When another transaction makes the same new chat meanwhile, the caller's
     * fails on the unique key as it is written, and is to be tried again.
     *
     * @return what could not be kept as told, by the delivery's id
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Map<UUID, List<Remark>> project(List<Told<ChatEvent>> told) {
        Map<UUID, List<Remark>> remarks = new HashMap<>();
        told.stream().collect(Collectors.groupingBy(Told::source)).forEach((source, ofSource) -> {
            Map<String, Chat> open = chats.forUpdate(
                    source,
                    ofSource.stream()
                            .map(each -> each.event().chat().chatId())
                            .collect(Collectors.toCollection(TreeSet::new)));
            for (Told<ChatEvent> each : ofSource) {
                Chat chat = open.get(each.event().chat().chatId());
                remarks.put(
                        each.delivery().getId(), each.step().within(() -> fold(chat, each.delivery(), each.event())));
            }
            chats.index(open.values());
        });
        return remarks;
    }

    private List<Remark> fold(Chat chat, Delivery delivery, ChatEvent event) {
        Instant before = chat.getOccurredAt();
        boolean told = chat.apply(event);
        boolean labelled = chat.label(delivery.getQuery(), event.order());
        if (told || labelled) {
            Instant at = chat.changed(clock.instant());
            changed.fire(new ChatChanged(chat.getId(), chat.getSource(), chat.getChatId(), event.type(), at));
            occurred.fire(new ChatOccurred(chat.getOccurredAt(), before));
        }
        return chat.remarks();
    }
}

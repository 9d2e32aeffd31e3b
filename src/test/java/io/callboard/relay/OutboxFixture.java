package io.callboard.relay;

import io.callboard.call.Call;
import io.callboard.call.CallChanged;
import io.callboard.call.CallRepository;
import io.callboard.chat.Chat;
import io.callboard.chat.ChatChanged;
import io.callboard.chat.ChatRepository;
import io.callboard.config.SettingsReader;
import io.callboard.event.WebhookEvent;
import io.callboard.event.WebhookEvent.CallEvent;
import io.callboard.event.WebhookEvent.ChatEvent;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SteppingClock;
import io.callboard.fixture.TestDatabase;
import io.callboard.trace.Traces;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The outbox on an empty database, wired as a container would. */
public final class OutboxFixture {

    public final TestDatabase database;
    public final SteppingClock clock = new SteppingClock(Instant.parse("2026-09-01T10:00:00Z"));
    public final Publishing publishing = new Publishing();
    public final Traces traces = new Traces();
    public final Outbox outbox;
    final RelayedMessages relayedMessages;
    final CallRepository calls;
    final ChatRepository chats;
    final OutboxWriter writer;

    public OutboxFixture(DatabaseServer server) {
        database = server.emptied();
        calls = database.bean(CallRepository.class);
        chats = database.bean(ChatRepository.class);
        writer = database.bean(OutboxWriter.class);
        writer.publishing = publishing;
        writer.traces = traces;
        outbox = database.bean(Outbox.class);
        outbox.clock = clock;
        relayedMessages = database.bean(RelayedMessages.class);
        set(Map.of());
    }

    void set(Map<String, String> properties) {
        publishing.settings = new SettingsReader(properties, Map.of()).read();
    }

    /** A node that relays. */
    public Relay node() {
        Relay relay = new Relay();
        relay.outbox = outbox;
        relay.clock = clock;
        return relay;
    }

    /** Folds these events into their calls and chats, in one transaction, as the projection does. */
    public void tell(WebhookEvent... events) {
        database.inTransaction(entityManager -> {
            fold(events);
            entityManager.flush();
            return null;
        });
    }

    void tellAndFail(WebhookEvent... events) {
        database.inTransaction(entityManager -> {
            fold(events);
            entityManager.flush();
            throw new IllegalStateException("planted");
        });
    }

    private void fold(WebhookEvent... events) {
        for (WebhookEvent event : events) {
            if (event instanceof CallEvent told) {
                fold(told);
            } else if (event instanceof ChatEvent told) {
                fold(told);
            }
        }
    }

    private void fold(CallEvent event) {
        String id = event.call().callId();
        Call call = calls.forUpdate("retell", Set.of(id)).get(id);
        if (call.apply(event)) {
            writer.callChanged(new CallChanged(
                    call.getId(), call.getSource(), call.getCallId(), event.type(), call.changed(clock.instant())));
        }
    }

    private void fold(ChatEvent event) {
        String id = event.chat().chatId();
        Chat chat = chats.forUpdate("retell", Set.of(id)).get(id);
        if (chat.apply(event)) {
            writer.chatChanged(new ChatChanged(
                    chat.getId(), chat.getSource(), chat.getChatId(), event.type(), chat.changed(clock.instant())));
        }
    }

    List<OutboxMessage> inOrderOfChange() {
        return messages("m.changedAt, m.id");
    }

    /** Those that have a number, in order. */
    public List<OutboxMessage> relayed() {
        return messages("m.sequence").stream()
                .filter(message -> message.getSequence() != null)
                .toList();
    }

    private List<OutboxMessage> messages(String order) {
        return database.inTransaction(entityManager -> entityManager
                .createQuery("select m from OutboxMessage m order by " + order, OutboxMessage.class)
                .getResultList());
    }
}

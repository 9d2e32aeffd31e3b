package io.callboard.chat;

import static java.util.Objects.requireNonNull;

import io.callboard.event.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * An event told something new of a chat. Fired inside the transaction that stores it.
 *
 * @param id Callboard's id of the chat
 * @param source name of the configured source
 * @param chatId the provider's id
 * @param event what kind of event told it
 * @param at in whole ms; for each change of one chat a later one
 */
public record ChatChanged(UUID id, String source, String chatId, EventType event, Instant at) {

    public ChatChanged {
        requireNonNull(id, "id");
        requireNonNull(source, "source");
        requireNonNull(chatId, "chatId");
        requireNonNull(event, "event");
        requireNonNull(at, "at");
    }
}

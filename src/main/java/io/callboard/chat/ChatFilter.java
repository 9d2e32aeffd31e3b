package io.callboard.chat;

import java.time.Instant;

/**
 * Which chats a list shows. A component that is null, or an empty text, filters nothing; all others must fit.
 *
 * @param source name of the configured source
 * @param from no chat that occurred before
 * @param until no chat that occurred then or later
 * @param agent the agent's id
 * @param type the provider's {@code chat_type}
 * @param sentiment the provider's word, in any case
 * @param text contained in transcript, summary or chat id, in any case
 */
public record ChatFilter(
        String source,
        Instant from,
        Instant until,
        ChatStatus status,
        String agent,
        String type,
        String sentiment,
        String text,
        String chatId) {

    /** Filters nothing. */
    public static final ChatFilter ALL = new ChatFilter(null, null, null, null, null, null, null, null, null);
}

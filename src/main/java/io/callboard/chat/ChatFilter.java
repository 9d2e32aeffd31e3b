package io.callboard.chat;

import io.callboard.event.Numbers;
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

    /**
     * The same for someone who may or may not see phone numbers. Who may not finds by a text with digits only the chat
     * that has it for its id.
     */
    public ChatFilter seen(Numbers numbers) {
        return numbers.wouldBeTold(text)
                ? new ChatFilter(source, from, until, status, agent, type, sentiment, null, text.strip())
                : this;
    }
}

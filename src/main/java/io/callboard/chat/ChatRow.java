package io.callboard.chat;

import io.callboard.event.Numbers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A chat as lists show it, without its documents. Any component may be null but {@code id}, {@code source},
 * {@code chatId}, {@code occurredAt}, {@code status} and {@code messages}.
 *
 * @param occurredAt see {@link Chat#getOccurredAt()}
 * @param messages how many were written, by either side
 * @param combinedCost US cents
 */
public record ChatRow(
        UUID id,
        String source,
        String chatId,
        Instant occurredAt,
        Instant startTimestamp,
        Instant endTimestamp,
        String chatType,
        String agentId,
        String agentName,
        Integer agentVersion,
        ChatStatus status,
        String sentiment,
        Boolean successful,
        String summary,
        Integer messages,
        BigDecimal combinedCost) {

    /** The same as someone sees it who may or may not see phone numbers. */
    public ChatRow seen(Numbers numbers) {
        return new ChatRow(
                id,
                source,
                chatId,
                occurredAt,
                startTimestamp,
                endTimestamp,
                chatType,
                agentId,
                agentName,
                agentVersion,
                status,
                sentiment,
                successful,
                numbers.text(summary),
                messages,
                combinedCost);
    }
}

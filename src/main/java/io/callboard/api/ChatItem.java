package io.callboard.api;

import io.callboard.chat.ChatRow;
import java.math.BigDecimal;
import java.util.List;

/**
 * A chat in a list.
 *
 * @param occurredAt ISO-8601: when it started, else when it ended, else when the provider first told of it
 * @param status Callboard's own: ongoing, ended, error
 * @param startTimestamp ms since the epoch
 * @param endTimestamp ms since the epoch
 * @param messages how many
 * @param combinedCost US cents
 * @param reviewedAt ISO-8601; with who did absent while it is not reviewed
 * @param assignee who is to look after it; absent for nobody
 * @param reviewLabels that people put on it; the parameters of the webhook are another thing
 */
public record ChatItem(
        String source,
        String chatId,
        String occurredAt,
        String status,
        String chatType,
        String agentId,
        String agentName,
        Integer version,
        Long startTimestamp,
        Long endTimestamp,
        String userSentiment,
        Boolean chatSuccessful,
        String chatSummary,
        int messages,
        BigDecimal combinedCost,
        String reviewedBy,
        String reviewedAt,
        String assignee,
        List<String> reviewLabels) {

    static ChatItem of(ChatRow row) {
        return new ChatItem(
                row.source(),
                row.chatId(),
                Answer.iso(row.occurredAt()),
                Answer.word(row.status()),
                row.chatType(),
                row.agentId(),
                row.agentName(),
                row.agentVersion(),
                Answer.millis(row.startTimestamp()),
                Answer.millis(row.endTimestamp()),
                row.sentiment(),
                row.successful(),
                row.summary(),
                row.messages(),
                row.combinedCost(),
                row.marks().reviewedBy(),
                Answer.iso(row.marks().reviewedAt()),
                row.marks().assignee(),
                row.marks().labels());
    }
}

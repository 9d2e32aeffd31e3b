package io.callboard.chat;

import static java.util.Objects.requireNonNull;

import io.callboard.event.Numbers;
import io.callboard.event.Subject;
import io.callboard.review.About;
import io.callboard.review.Marks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A chat as lists show it, without its documents. Any component may be null but {@code id}, {@code source},
 * {@code chatId}, {@code occurredAt}, {@code status}, {@code messages} and {@code marks}.
 *
 * @param occurredAt see {@link Chat#getOccurredAt()}
 * @param messages how many were written, by either side
 * @param combinedCost US cents
 * @param marks what people added
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
        BigDecimal combinedCost,
        Marks marks) {

    public ChatRow {
        requireNonNull(marks, "marks");
    }

    /** As it is told, before anybody touched it. */
    public ChatRow(
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
        this(
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
                summary,
                messages,
                combinedCost,
                Marks.NONE);
    }

    /** What people add to it goes by. */
    public About about() {
        return new About(Subject.CHAT, source, chatId);
    }

    /** The same with what people added. */
    public ChatRow marked(Marks added) {
        return with(Numbers.SHOWN, added);
    }

    /** The same as someone sees it who may or may not see phone numbers. */
    public ChatRow seen(Numbers numbers) {
        return with(numbers, marks);
    }

    private ChatRow with(Numbers numbers, Marks added) {
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
                combinedCost,
                added);
    }
}

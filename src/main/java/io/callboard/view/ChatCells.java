package io.callboard.view;

import io.callboard.chat.ChatRow;
import io.callboard.list.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the list of chats shows in its columns. */
@ApplicationScoped
class ChatCells {

    @Inject
    PlainCells plain;

    @Inject
    Figures figures;

    @Inject
    Outcomes outcomes;

    @Inject
    Callers callers;

    @Inject
    MarkSigns marks;

    Cell of(ChatRow row, Column<ChatRow> column, FilteredListing list) {
        return switch (column.name()) {
            case "chat_id" -> chat(row, list);
            case "agent_name" -> plain.agent(row.agentName(), row.agentId(), row.agentVersion());
            case "status" -> Cell.pill(outcomes.chat(row.status()));
            case "user_sentiment" -> Cell.pill(outcomes.sentiment(row.sentiment()));
            case "length" -> Cell.text(callers.length(row.startTimestamp(), row.endTimestamp()));
            case "chat_successful" -> Cell.pill(outcomes.goal(row.successful()));
            case "chat_type" -> Cell.text(outcomes.known("type.", row.chatType(), row.chatType()));
            default -> plain.of(column.name(), column.value().apply(row));
        };
    }

    private Cell chat(ChatRow row, FilteredListing list) {
        String type = outcomes.known("type.", row.chatType(), row.chatType());
        return Cell.name(
                        new Cell.Sign("sms_chat".equals(row.chatType()) ? "mobile" : "comments", type),
                        figures.shortId(row.chatId()),
                        row.chatId(),
                        list.row("chat.xhtml", row.source(), row.chatId()))
                .styled("mono")
                .marked(marks.of(row.marks()));
    }
}

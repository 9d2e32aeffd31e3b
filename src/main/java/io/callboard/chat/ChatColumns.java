package io.callboard.chat;

import static io.callboard.list.Column.of;
import static io.callboard.list.Column.together;

import io.callboard.list.Column;
import io.callboard.list.Columns;
import java.util.List;

/** What lists of chats show and files of chats tell; what is told goes by the API's names. */
public final class ChatColumns {

    public static final Columns<ChatRow> ALL = new Columns<>(
            List.of(
                    Column.<ChatRow>of("occurred_at", ChatRow::occurredAt).sorted("started"),
                    of("chat_id", ChatRow::chatId),
                    Column.<ChatRow>of("agent_name", ChatRow::agentName).sorted("agent"),
                    Column.<ChatRow>of("status", ChatRow::status).sorted("status"),
                    Column.<ChatRow>of("user_sentiment", ChatRow::sentiment).sorted("sentiment"),
                    of("chat_summary", ChatRow::summary),
                    together("length", "start_timestamp", "end_timestamp"),
                    Column.<ChatRow>of("messages", ChatRow::messages).sorted("messages"),
                    Column.<ChatRow>of("combined_cost", ChatRow::combinedCost).sorted("cost"),
                    of("chat_successful", ChatRow::successful),
                    of("chat_type", ChatRow::chatType),
                    of("start_timestamp", ChatRow::startTimestamp),
                    of("end_timestamp", ChatRow::endTimestamp),
                    of("agent_version", ChatRow::agentVersion),
                    of("agent_id", ChatRow::agentId),
                    of("reviewed_by", row -> row.marks().reviewedBy()),
                    of("reviewed_at", row -> row.marks().reviewedAt()),
                    of("assignee", row -> row.marks().assignee()),
                    of("review_labels", row -> row.marks().labels()),
                    of("source", ChatRow::source)),
            List.of(
                    "occurred_at",
                    "chat_id",
                    "agent_name",
                    "status",
                    "user_sentiment",
                    "chat_summary",
                    "length",
                    "messages",
                    "combined_cost"),
            "chat_id");

    private ChatColumns() {}
}

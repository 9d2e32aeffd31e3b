package io.callboard.chat;

import static java.util.Objects.requireNonNull;

/** By what a list of chats is sorted. Chats that lack it come last either way; among equals the newest comes first. */
public record ChatSort(Column column, boolean ascending) {

    /** Newest first. */
    public static final ChatSort NEWEST_FIRST = new ChatSort(Column.STARTED, false);

    /** What chats can be sorted by. */
    public enum Column {
        STARTED("occurredAt"),
        AGENT("agent.agentName"),
        STATUS("status"),
        SENTIMENT("assessment.sentiment"),
        MESSAGES("content.messageCount"),
        COST("content.combinedCost");

        private final String path;

        Column(String path) {
            this.path = path;
        }
    }

    public ChatSort {
        requireNonNull(column, "column");
    }

    /** The {@code order by} items over {@code c}; the id makes the order total. */
    String items() {
        String direction = ascending ? " asc" : " desc";
        String requested = "c." + column.path + direction;
        return column == Column.STARTED
                ? requested + ", c.id" + direction
                : requested + " nulls last, c.occurredAt desc, c.id desc";
    }
}

package io.callboard.view;

import java.util.Map;

/** How wide the columns of calls and chats are, and where their cells stand on a card. */
final class ColumnLook {

    private static final String OTHER = "c-other";

    private static final Map<String, String> WIDTHS = Map.ofEntries(
            Map.entry("occurred_at", "c-time"),
            Map.entry("start_timestamp", "c-time"),
            Map.entry("end_timestamp", "c-time"),
            Map.entry("reviewed_at", "c-time"),
            Map.entry("review_labels", "c-who"),
            Map.entry("caller", "c-who"),
            Map.entry("from_number", "c-who"),
            Map.entry("to_number", "c-who"),
            Map.entry("transfer_destination", "c-who"),
            Map.entry("chat_id", "c-chat"),
            Map.entry("call_id", "c-id"),
            Map.entry("agent_id", "c-id"),
            Map.entry("agent_name", "c-agent"),
            Map.entry("outcome", "c-outcome"),
            Map.entry("status", "c-outcome"),
            Map.entry("disconnection_reason", "c-outcome"),
            Map.entry("user_sentiment", "c-mood"),
            Map.entry("call_summary", "c-summary"),
            Map.entry("chat_summary", "c-summary"),
            Map.entry("contains", "c-sig"),
            Map.entry("duration_ms", "c-length"),
            Map.entry("length", "c-length"),
            Map.entry("latency_p50", "c-wait"),
            Map.entry("messages", "c-messages"),
            Map.entry("combined_cost", "c-cost"));

    /** On a card o1 is its title, o2 its time, and so on, see parts.css. */
    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("caller", "who o1"),
            Map.entry("chat_id", "who o1"),
            Map.entry("occurred_at", "time o2"),
            Map.entry("agent_name", "o3"),
            Map.entry("user_sentiment", "o4"),
            Map.entry("call_summary", "o5"),
            Map.entry("chat_summary", "o5"),
            Map.entry("outcome", "o6"),
            Map.entry("status", "o6"),
            Map.entry("duration_ms", "r o7"),
            Map.entry("messages", "r o7"));

    private static final Map<String, String> SET = Map.of(
            "contains", "sig",
            "latency_p50", "r",
            "combined_cost", "r",
            "length", "r",
            "agent_version", "r",
            "start_timestamp", "time",
            "end_timestamp", "time",
            "reviewed_at", "time",
            "call_id", "mono",
            "agent_id", "mono");

    private ColumnLook() {}

    /** @param rem the width that somebody gave it; null for the usual one */
    static String width(String name, Integer rem) {
        String usual = WIDTHS.getOrDefault(name, OTHER);
        return rem == null ? usual : usual + " w" + rem;
    }

    /** @param usual whether cards show what has a place on them alone, or else all that somebody chose */
    static String style(String name, boolean usual) {
        String own = STYLES.get(name);
        return own != null ? own : SET.getOrDefault(name, "") + (usual ? " x" : " ox");
    }
}

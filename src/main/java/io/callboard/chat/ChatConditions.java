package io.callboard.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A {@link ChatFilter} as conditions over {@code Chat c}. */
final class ChatConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    ChatConditions(ChatFilter filter) {
        equal("source", "c.source", filter.source());
        equal("status", "c.status", filter.status());
        equal("agent", "c.agent.agentId", filter.agent());
        equal("type", "c.course.chatType", filter.type());
        equal("chatId", "c.chatId", filter.chatId());
        if (filter.from() != null) {
            add("c.occurredAt >= :from", "from", filter.from());
        }
        if (filter.until() != null) {
            add("c.occurredAt < :until", "until", filter.until());
        }
        if (isTold(filter.sentiment())) {
            add("lower(c.assessment.sentiment) = :sentiment", "sentiment", lower(filter.sentiment()));
        }
        text(filter.text());
    }

    /** Only chats that come after that one in a list of newest first. */
    ChatConditions olderThan(Instant at, UUID id) {
        if (at != null && id != null) {
            add("(c.occurredAt < :at or (c.occurredAt = :at and c.id < :id))", "at", at);
            parameters.put("id", id);
        }
        return this;
    }

    /** A {@code where} clause with a blank before it; empty when nothing is filtered. */
    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void text(String text) {
        if (isTold(text)) {
            add(
                    "(lower(c.content.transcript) like :text escape '!'"
                            + " or lower(c.assessment.summary) like :text escape '!'"
                            + " or lower(c.chatId) like :text escape '!')",
                    "text",
                    contained(text));
        }
    }

    private void equal(String parameter, String path, Object value) {
        if (value != null && !value.equals("")) {
            add(path + " = :" + parameter, parameter, value);
        }
    }

    private void add(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    private static boolean isTold(String text) {
        return text != null && !text.isBlank();
    }

    private static String contained(String text) {
        String escaped =
                lower(text.strip()).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + escaped + "%";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

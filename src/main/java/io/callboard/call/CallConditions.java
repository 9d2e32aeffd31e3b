package io.callboard.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A {@link CallFilter} as conditions over {@code Call c}. */
final class CallConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    CallConditions(CallFilter filter) {
        equal("source", "c.source", filter.source());
        equal("status", "c.status", filter.status());
        equal("agent", "c.agent.agentId", filter.agent());
        equal("direction", "c.parties.direction", filter.direction());
        equal("reason", "c.outcome.disconnectionReason", filter.disconnectionReason());
        equal("callId", "c.callId", filter.callId());
        if (filter.from() != null) {
            add("c.occurredAt >= :from", "from", filter.from());
        }
        if (filter.until() != null) {
            add("c.occurredAt < :until", "until", filter.until());
        }
        if (isTold(filter.sentiment())) {
            add("lower(c.assessment.sentiment) = :sentiment", "sentiment", lower(filter.sentiment()));
        }
        phone(filter.phone());
        text(filter.text());
    }

    /** Only calls that come after that one in a list of newest first. */
    CallConditions olderThan(Instant at, UUID id) {
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

    private void phone(String phone) {
        if (!isTold(phone)) {
            return;
        }
        if (PhoneText.isNumber(phone)) {
            add(
                    "(c.parties.fromDigits like :phone or c.parties.toDigits like :phone)",
                    "phone",
                    "%" + PhoneText.digits(phone) + "%");
        } else {
            add(
                    "(lower(c.parties.fromNumber) like :phone escape '!' or lower(c.parties.toNumber) like :phone escape '!')",
                    "phone",
                    contained(phone));
        }
    }

    private void text(String text) {
        if (isTold(text)) {
            add(
                    "(lower(c.transcripts.transcript) like :text escape '!'"
                            + " or lower(c.assessment.summary) like :text escape '!'"
                            + " or lower(c.callId) like :text escape '!')",
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

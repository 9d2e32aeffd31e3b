package io.callboard.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** A {@link DeliveryFilter} as conditions over {@code Delivery d}. */
final class DeliveryConditions {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    DeliveryConditions(DeliveryFilter filter) {
        compare("d.source = :source", "source", filter.source());
        compare("d.status = :status", "status", filter.status());
        compare("d.event = :event", "event", filter.event());
        compare("d.subject = :subject", "subject", filter.subject());
        compare("d.subjectId = :subjectId", "subjectId", filter.subjectId());
        compare("d.receivedAt >= :from", "from", filter.from());
        compare("d.receivedAt < :until", "until", filter.until());
        if (isTold(filter.address())) {
            compare("d.remoteAddress like :address escape '!'", "address", escaped(filter.address()) + "%");
        }
        text(filter.text());
    }

    /** Only deliveries that come after that one in a list of newest first; all when either is null. */
    DeliveryConditions olderThan(Instant at, UUID id) {
        if (at != null && id != null) {
            compare("d.receivedAt <= :at and (d.receivedAt < :at or d.id < :beforeId)", "at", at);
            parameters.put("beforeId", id);
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
        if (!isTold(text)) {
            return;
        }
        if (ID.matcher(text.strip()).matches()) {
            compare("d.id = :id", "id", UUID.fromString(text.strip()));
            return;
        }
        compare(
                "(lower(d.event) like :text escape '!' or lower(d.subjectId) like :text escape '!'"
                        + " or lower(d.query) like :text escape '!' or lower(d.lastError) like :text escape '!')",
                "text",
                "%" + escaped(text.strip().toLowerCase(Locale.ROOT)) + "%");
    }

    private void compare(String condition, String name, Object value) {
        if (value != null && !value.equals("")) {
            conditions.add(condition);
            parameters.put(name, value instanceof String text ? ColumnText.cut(text, text.length()) : value);
        }
    }

    private static boolean isTold(String text) {
        return text != null && !text.isBlank();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}

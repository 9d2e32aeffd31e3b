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

    /** Whoever asks for {@code 203.0.113.7} does not mean {@code 203.0.113.70}. */
    private static final Pattern WHOLE_ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}"
            + "|(?=.*::)[0-9a-fA-F:.]*[0-9a-fA-F]|([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}");

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
        address(filter.address());
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

    /** Only those that the order is about. */
    DeliveryConditions of(BulkOrder order) {
        compare("d.status in :possible", "possible", order.what().from());
        if (!order.picked().isEmpty()) {
            compare("d.id in :picked", "picked", order.picked());
        }
        return this;
    }

    DeliveryConditions withBody() {
        conditions.add("d.body is not null");
        return this;
    }

    DeliveryConditions withoutBody() {
        conditions.add("d.body is null");
        return this;
    }

    /** Only deliveries that arrived after that one, and not later than {@code last}. */
    DeliveryConditions between(Place first, Instant last) {
        compare("d.receivedAt >= :after and (d.receivedAt > :after or d.id > :afterId)", "after", first.receivedAt());
        parameters.put("afterId", first.id());
        compare("d.receivedAt <= :last", "last", last);
        return this;
    }

    /** A {@code where} clause with a blank before it; empty when nothing is filtered. */
    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void address(String address) {
        if (!isTold(address)) {
            return;
        }
        if (WHOLE_ADDRESS.matcher(address.strip()).matches()) {
            compare("d.remoteAddress = :address", "address", address.strip());
        } else {
            compare("d.remoteAddress like :address escape '!'", "address", escaped(address) + "%");
        }
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

package io.callboard.rejection;

import io.callboard.event.StorableText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A {@link RejectionFilter} as conditions over {@code RejectionTally t}. */
final class RejectionConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    RejectionConditions(RejectionFilter filter) {
        compare("t.cause = :cause", "cause", filter.cause());
        compare("t.source = :source", "source", storable(filter.source()));
        compare("t.lastSeen >= :from", "from", filter.from());
        compare("t.firstSeen < :until", "until", filter.until());
        if (isTold(filter.address())) {
            compare("t.address like :address escape '!'", "address", escaped(filter.address()) + "%");
        }
        if (isTold(filter.text())) {
            String text = escaped(filter.text().strip().toLowerCase(Locale.ROOT)) + "%";
            compare("(t.address like :text escape '!' or lower(t.source) like :part escape '!')", "text", text);
            parameters.put("part", "%" + text);
        }
    }

    /** Only tallies that come after that one in a list of newest first; all when either is null. */
    RejectionConditions olderThan(Instant at, UUID id) {
        if (at != null && id != null) {
            compare("t.firstSeen <= :at and (t.firstSeen < :at or t.id < :beforeId)", "at", at);
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

    private void compare(String condition, String name, Object value) {
        if (value != null && !value.equals("")) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static String storable(String text) {
        return text == null ? null : StorableText.of(text);
    }

    private static boolean isTold(String text) {
        return text != null && !text.isBlank();
    }

    private static String escaped(String text) {
        return storable(text).replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}

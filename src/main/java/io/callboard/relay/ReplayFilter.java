package io.callboard.relay;

import io.callboard.event.Numbers;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which messages to relay once more; each may be null for no limit.
 *
 * @param from changes at that moment or later
 * @param until changes before that moment
 * @param subjectId the provider's id of one call or chat
 * @param dead true for those alone that were given up
 */
public record ReplayFilter(Instant from, Instant until, String subjectId, boolean dead) {

    /** Conditions on {@code m}, each with an {@code and} before it. */
    String conditions() {
        return (from == null ? "" : " and m.changedAt >= :from")
                + (until == null ? "" : " and m.changedAt < :until")
                + (subjectId == null ? "" : " and m.subjectId = :subjectId")
                + (dead ? " and m.deadAt is not null" : "");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new TreeMap<>();
        put(parameters, "from", from);
        put(parameters, "until", until);
        put(parameters, "subjectId", subjectId);
        return parameters;
    }

    /** In words for the audit; null when it takes all. */
    String told() {
        String told = (from == null ? "" : "changed from " + from + " ")
                + (until == null ? "" : "changed before " + until + " ")
                + (subjectId == null ? "" : "id " + Numbers.HIDDEN.text(subjectId) + " ")
                + (dead ? "given up" : "");
        return told.isEmpty() ? null : told.strip();
    }

    private static void put(Map<String, Object> parameters, String name, Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}

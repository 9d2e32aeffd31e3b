package io.callboard.call;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How calls ended, roughly: of what kind the provider's disconnection reason is.
 *
 * @see <a href="https://docs.retellai.com/reliability/debug-call-disconnect">Disconnection reasons</a>
 */
public enum ReasonGroup {
    /** Someone was reached, and it ended as calls end; any reason that is not known as another's. */
    CONNECTED(List.of(), List.of()),
    /** Nobody was reached. */
    NOT_CONNECTED(
            List.of("dial_", "telephony_provider_"),
            List.of("invalid_destination", "sip_routing_error", "marked_as_spam", "user_declined")),
    /** It failed, or was not allowed. */
    ERROR(
            List.of("error_"),
            List.of(
                    "concurrency_limit_reached",
                    "no_concurrency_fallback",
                    "no_valid_payment",
                    "scam_detected",
                    "registered_call_timeout"));

    private static final String COLUMN = "c.disconnection_reason";

    private final List<String> beginnings;
    private final List<String> reasons;

    ReasonGroup(List<String> beginnings, List<String> reasons) {
        this.beginnings = beginnings;
        this.reasons = reasons;
    }

    /** The group of a reason; null for null. */
    public static ReasonGroup of(String reason) {
        if (reason == null) {
            return null;
        }
        return Stream.of(ERROR, NOT_CONNECTED)
                .filter(group -> group.holds(reason))
                .findFirst()
                .orElse(CONNECTED);
    }

    private boolean holds(String reason) {
        return reasons.contains(reason) || beginnings.stream().anyMatch(reason::startsWith);
    }

    /** What SQL says of each, by its name. */
    static Map<String, String> conditions() {
        return Map.of(
                NOT_CONNECTED.name(), NOT_CONNECTED.condition(),
                ERROR.name(), ERROR.condition(),
                CONNECTED.name(),
                        COLUMN + " is not null and not " + NOT_CONNECTED.condition() + " and not " + ERROR.condition());
    }

    private String condition() {
        Stream<String> begun = beginnings.stream()
                .map(beginning -> COLUMN + " like '" + beginning.replace("_", "!_") + "%' escape '!'");
        String named = COLUMN + " in ("
                + reasons.stream().map(reason -> "'" + reason + "'").collect(joining(", ")) + ")";
        return Stream.concat(begun, Stream.of(named)).collect(joining(" or ", "(", ")"));
    }
}

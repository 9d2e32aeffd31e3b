package io.callboard.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What a user may do. Each role may do all that the ones before it may. */
public enum Role {
    /** Sees calls and chats. */
    VIEWER,
    /** Also replays, releases and discards deliveries. */
    OPERATOR,
    /** Also manages users and settings. */
    ADMINISTRATOR;

    /** The name by which requests are asked, such as {@code isUserInRole("operator")}. */
    public String roleName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The highest role that one of these groups gives to who is in some of them; empty when none gives any. */
    static Optional<Role> highest(
            Predicate<String> isIn, List<String> viewers, List<String> operators, List<String> administrators) {
        if (administrators.stream().anyMatch(isIn)) {
            return Optional.of(ADMINISTRATOR);
        }
        if (operators.stream().anyMatch(isIn)) {
            return Optional.of(OPERATOR);
        }
        return viewers.stream().anyMatch(isIn) ? Optional.of(VIEWER) : Optional.empty();
    }

    /** Whether a user of this role may do what that role may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}

package io.callboard.access;

import java.util.Locale;

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

    /** Whether a user of this role may do what that role may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}

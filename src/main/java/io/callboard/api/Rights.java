package io.callboard.api;

import io.callboard.event.Numbers;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.SecurityContext;

/** What the caller's role allows; roles go by the names that {@code isUserInRole} knows. */
final class Rights {

    static final String OPERATOR = "operator";
    static final String ADMINISTRATOR = "administrator";

    private Rights() {}

    /** Whether the caller may see phone numbers. */
    static Numbers numbers(SecurityContext caller) {
        return caller.isUserInRole(OPERATOR) ? Numbers.SHOWN : Numbers.HIDDEN;
    }

    /**
     * Goes on for callers of that role alone.
     *
     * @param what what they may do, as the error says it
     * @throws WebApplicationException 403
     */
    static void demand(SecurityContext caller, String role, String what) {
        if (!caller.isUserInRole(role)) {
            throw new WebApplicationException(Problem.answer(
                    403,
                    "not-allowed",
                    "Only the role " + role + " may " + what,
                    "Ask as a user, or with a token, of the role " + role + "."));
        }
    }
}

package io.callboard.access;

import io.callboard.audit.Who;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Who does something that is to be found again in the log.
 *
 * @param address the {@link SenderAddress}
 * @param reason as it was typed; null where none was asked for
 */
public record Actor(BoardCaller caller, String address, String reason) {

    public Actor(BoardCaller caller, String address) {
        this(caller, address, null);
    }

    /** As it is audited. */
    public Who who() {
        return new Who(caller.label(), caller.role().roleName(), address).because(reason);
    }

    /** The same with a reason. */
    public Actor because(String reason) {
        return new Actor(caller, address, reason);
    }

    /** The logged-in user of that request. */
    public static Actor of(HttpServletRequest request) {
        return new Actor((BoardCaller) request.getUserPrincipal(), SenderAddress.of(request));
    }
}

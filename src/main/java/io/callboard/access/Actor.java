package io.callboard.access;

import io.callboard.audit.Who;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Who does something that is to be found again in the log.
 *
 * @param address the {@link SenderAddress}
 */
public record Actor(BoardCaller caller, String address) {

    /** As it is audited. */
    public Who who() {
        return new Who(caller.label(), caller.role().roleName(), address);
    }

    /** The logged-in user of that request. */
    public static Actor of(HttpServletRequest request) {
        return new Actor((BoardCaller) request.getUserPrincipal(), SenderAddress.of(request));
    }
}

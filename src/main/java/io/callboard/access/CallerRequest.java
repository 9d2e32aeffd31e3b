package io.callboard.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Arrays;

/** A request on behalf of a user of the board. */
final class CallerRequest extends HttpServletRequestWrapper {

    private final BoardCaller caller;
    private final String authType;

    /** @param authType as {@link HttpServletRequest#getAuthType} tells it */
    CallerRequest(HttpServletRequest request, BoardCaller caller, String authType) {
        super(request);
        this.caller = caller;
        this.authType = authType;
    }

    boolean isAtLeast(Role role) {
        return caller.role().includes(role);
    }

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public String getRemoteUser() {
        return caller.name();
    }

    @Override
    public String getAuthType() {
        return authType;
    }

    @Override
    public boolean isUserInRole(String roleName) {
        return Arrays.stream(Role.values())
                .anyMatch(role ->
                        role.roleName().equals(roleName) && caller.role().includes(role));
    }
}

package io.callboard.access;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.security.Principal;

/** The user on whose behalf a request runs: {@code request.getUserPrincipal()} of every request behind the login. */
public record BoardCaller(String name, Role role) implements Principal, Serializable {

    public BoardCaller {
        requireNonNull(name, "name");
        requireNonNull(role, "role");
    }

    @Override
    public String getName() {
        return name;
    }
}

package io.callboard.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How people get in.
 *
 * @param idle after which time without a request a session ends; whole minutes
 * @param company the company's OpenID Connect provider; empty when there is none
 * @param directory the company's LDAP directory; empty when there is none
 * @param realm whether the users of the server's own realm are let in
 */
public record SignOn(Duration idle, Optional<OpenId> company, Optional<Directory> directory, boolean realm) {

    public SignOn {
        requireNonNull(idle, "idle");
        requireNonNull(company, "company");
        requireNonNull(directory, "directory");
    }
}

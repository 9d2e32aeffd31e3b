package io.callboard.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How people get in.
 *
 * @param idle after which time without a request a session ends; whole minutes
 * @param company the company's sign-on; empty when there are Callboard's own users alone
 */
public record SignOn(Duration idle, Optional<OpenId> company) {

    public SignOn {
        requireNonNull(idle, "idle");
        requireNonNull(company, "company");
    }
}

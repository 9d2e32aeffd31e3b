package io.callboard.access;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Wrong passwords, as a {@link LoginLimit} counts them. */
@Entity
@Table(name = "login_failure")
public class LoginFailure {

    @Id
    @Column(name = "subject")
    private String subject;

    @Column(name = "failures")
    private int failures;

    @Column(name = "last_at")
    private Instant lastAt;

    protected LoginFailure() {}

    LoginFailure(String subject) {
        this.subject = requireNonNull(subject, "subject");
        this.lastAt = Instant.EPOCH;
    }

    void count(LoginLimit limit, Instant now) {
        set(limit.count(tally(), now));
    }

    void takeBack(LoginLimit limit) {
        set(limit.takeBack(tally()));
    }

    /** How long to wait before the next one is looked at; zero or less for not at all. */
    Duration wait(LoginLimit limit, Instant now) {
        return limit.wait(tally(), now);
    }

    private LoginLimit.Tally tally() {
        return new LoginLimit.Tally(failures, lastAt);
    }

    private void set(LoginLimit.Tally tally) {
        failures = tally.failures();
        lastAt = tally.at();
    }
}

package io.callboard.access;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Wrong passwords in a row. */
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

    void count(Instant now) {
        failures = isOver(now) ? 1 : failures + 1;
        lastAt = now;
    }

    /** How long to wait before the next one is looked at; zero or less for not at all. */
    Duration wait(LoginDelay delay, Instant now) {
        return isOver(now) ? Duration.ZERO : Duration.between(now, lastAt.plus(delay.after(failures)));
    }

    private boolean isOver(Instant now) {
        return !now.isBefore(lastAt.plus(LoginThrottle.PERIOD));
    }
}

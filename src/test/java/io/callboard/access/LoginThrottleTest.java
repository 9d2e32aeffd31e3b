package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final LoginThrottle throttle = new LoginThrottle();

    @BeforeEach
    void begin() {
        setTime(START);
    }

    @Test
    void letsNineWrongPasswordsPass() {
        fail(LoginThrottle.LIMIT - 1);
        assertThat(throttle.waitOf("admin", "192.0.2.1")).isEmpty();
    }

    @Test
    void holdsTheTenthUp() {
        fail(LoginThrottle.LIMIT);
        assertThat(throttle.waitOf("Admin", "192.0.2.1")).contains(LoginThrottle.PERIOD);
    }

    @Test
    void holdsUpNoOtherAddressAndNoOtherName() {
        fail(LoginThrottle.LIMIT);
        assertThat(throttle.waitOf("admin", "192.0.2.2")).isEmpty();
        assertThat(throttle.waitOf("maria", "192.0.2.1")).isEmpty();
    }

    @Test
    void letsThemTryAgainAfterThePeriod() {
        fail(LoginThrottle.LIMIT);
        setTime(START.plus(LoginThrottle.PERIOD).minusMillis(1));
        assertThat(throttle.waitOf("admin", "192.0.2.1")).contains(Duration.ofMillis(1));
        setTime(START.plus(LoginThrottle.PERIOD));
        assertThat(throttle.waitOf("admin", "192.0.2.1")).isEmpty();
    }

    @Test
    void startsAgainAfterARightPassword() {
        fail(LoginThrottle.LIMIT - 1);
        throttle.succeeded("admin", "192.0.2.1");
        fail(LoginThrottle.LIMIT - 1);
        assertThat(throttle.waitOf("admin", "192.0.2.1")).isEmpty();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("admin", "192.0.2.1");
        }
    }

    private void setTime(Instant time) {
        throttle.clock = Clock.fixed(time, ZoneOffset.UTC);
    }
}

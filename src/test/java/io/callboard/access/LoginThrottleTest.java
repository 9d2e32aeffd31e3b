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
        assertThat(throttle.begin("admin", "192.0.2.1")).isEmpty();
    }

    @Test
    void holdsTheTenthUp() {
        fail(LoginThrottle.LIMIT);
        assertThat(throttle.begin("Admin", "192.0.2.1")).contains(LoginThrottle.PERIOD);
    }

    @Test
    void holdsUpNoOtherAddressAndNoOtherName() {
        fail(LoginThrottle.LIMIT);
        assertThat(throttle.begin("admin", "192.0.2.2")).isEmpty();
        assertThat(throttle.begin("maria", "192.0.2.1")).isEmpty();
    }

    @Test
    void letsThemTryAgainAfterThePeriod() {
        fail(LoginThrottle.LIMIT);
        setTime(START.plus(LoginThrottle.PERIOD).minusMillis(1));
        assertThat(throttle.begin("admin", "192.0.2.1")).contains(Duration.ofMillis(1));
        setTime(START.plus(LoginThrottle.PERIOD));
        assertThat(throttle.begin("admin", "192.0.2.1")).isEmpty();
    }

    @Test
    void startsAgainAfterARightPassword() {
        fail(LoginThrottle.LIMIT - 1);
        throttle.succeeded("admin", "192.0.2.1");
        fail(LoginThrottle.LIMIT - 1);
        assertThat(throttle.begin("admin", "192.0.2.1")).isEmpty();
    }

    @Test
    void holdsAnAddressUpThatTriesManyNames() {
        for (int i = 0; i < LoginThrottle.ADDRESS_LIMIT; i++) {
            assertThat(throttle.begin("user" + i, "192.0.2.1")).isEmpty();
        }
        assertThat(throttle.begin("another", "192.0.2.1")).contains(LoginThrottle.PERIOD);
        assertThat(throttle.begin("another", "192.0.2.2")).isEmpty();
    }

    @Test
    void countsNothingThatWasWithdrawn() {
        for (int i = 0; i < 2 * LoginThrottle.ADDRESS_LIMIT; i++) {
            assertThat(throttle.begin("admin", "192.0.2.1")).isEmpty();
            throttle.withdrawn("admin", "192.0.2.1");
        }
    }

    @Test
    void forgetsTheOldestAloneWhenFull() {
        fail(LoginThrottle.LIMIT);
        for (int i = 0; i < LoginThrottle.MOST / 2 - 2; i++) {
            throttle.begin("admin", "host" + i);
        }
        assertThat(throttle.begin("admin", "192.0.2.1")).isPresent();
        throttle.begin("admin", "one");
        throttle.begin("admin", "two");
        assertThat(throttle.begin("admin", "192.0.2.1")).isEmpty();
    }

    @Test
    void refusesNamesAndPasswordsThatNobodyHas() {
        assertThat(Login.isImpossible("a".repeat(100), "p".repeat(1_000))).isFalse();
        assertThat(Login.isImpossible("a".repeat(101), "p")).isTrue();
        assertThat(Login.isImpossible("a", "p".repeat(1_001))).isTrue();
        assertThat(Login.isImpossible("a\0b", "p")).isTrue();
        assertThat(Login.isImpossible("a\ud800", "p")).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.begin("admin", "192.0.2.1");
        }
    }

    private void setTime(Instant time) {
        throttle.clock = Clock.fixed(time, ZoneOffset.UTC);
    }
}

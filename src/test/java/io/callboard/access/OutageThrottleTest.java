package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutageThrottleTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final OutageThrottle throttle = new OutageThrottle();

    @BeforeEach
    void begin() {
        setTime(START);
    }

    @Test
    void letsNineWrongPasswordsPass() {
        fail(OutageThrottle.LIMIT - 1);
        assertThat(throttle.begin("admin", "192.0.2.1")).isEmpty();
    }

    @Test
    void holdsTheTenthUp() {
        fail(OutageThrottle.LIMIT);
        assertThat(throttle.begin("Admin", "192.0.2.1")).contains(OutageThrottle.PERIOD);
    }

    @Test
    void holdsUpNoOtherAddressAndNoOtherName() {
        fail(OutageThrottle.LIMIT);
        assertThat(throttle.begin("admin", "192.0.2.2")).isEmpty();
        assertThat(throttle.begin("maria", "192.0.2.1")).isEmpty();
    }

    @Test
    void letsThemTryAgainAfterThePeriod() {
        fail(OutageThrottle.LIMIT);
        setTime(START.plus(OutageThrottle.PERIOD).minusMillis(1));
        assertThat(throttle.begin("admin", "192.0.2.1")).contains(Duration.ofMillis(1));
        setTime(START.plus(OutageThrottle.PERIOD));
        assertThat(throttle.begin("admin", "192.0.2.1")).isEmpty();
    }

    @Test
    void startsAgainAfterARightPassword() {
        fail(OutageThrottle.LIMIT - 1);
        throttle.succeeded("admin", "192.0.2.1");
        fail(OutageThrottle.LIMIT - 1);
        assertThat(throttle.begin("admin", "192.0.2.1")).isEmpty();
    }

    @Test
    void holdsAnAddressUpThatTriesManyNames() {
        for (int i = 0; i < OutageThrottle.ADDRESS_LIMIT; i++) {
            assertThat(throttle.begin("user" + i, "192.0.2.1")).isEmpty();
        }
        assertThat(throttle.begin("another", "192.0.2.1")).contains(OutageThrottle.PERIOD);
        assertThat(throttle.begin("another", "192.0.2.2")).isEmpty();
    }

    @Test
    void countsTheAddressesOfAnIpv6NetworkAsOne() {
        for (int i = 0; i < OutageThrottle.LIMIT; i++) {
            assertThat(throttle.begin("admin", "2001:db8::" + i)).isEmpty();
        }
        assertThat(throttle.begin("admin", "2001:db8::ffff:1")).contains(OutageThrottle.PERIOD);
        assertThat(throttle.begin("admin", "2001:db8:0:1::1")).isEmpty();
    }

    @Test
    void forgetsTheOldestAloneWhenFull() {
        fail(OutageThrottle.LIMIT);
        for (int i = 0; i < OutageThrottle.MOST / 2 - 2; i++) {
            throttle.begin("admin", "host" + i);
        }
        assertThat(throttle.begin("admin", "192.0.2.1")).isPresent();
        throttle.begin("admin", "one");
        throttle.begin("admin", "two");
        assertThat(throttle.begin("admin", "192.0.2.1")).isEmpty();
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

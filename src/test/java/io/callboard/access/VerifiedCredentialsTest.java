package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VerifiedCredentialsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final BasicCredentials RIGHT = new BasicCredentials("admin", "right");
    private static final BoardCaller CALLER =
            new BoardCaller("admin", Role.ADMINISTRATOR, BoardCaller.Kind.COMPANY, null);

    private final VerifiedCredentials verified = new VerifiedCredentials();

    @Test
    void remembersForAMinute() {
        setTime(START);
        verified.remember(RIGHT, CALLER);
        setTime(START.plus(VerifiedCredentials.PERIOD).minusMillis(1));
        assertThat(verified.find(RIGHT)).contains(CALLER);
        setTime(START.plus(VerifiedCredentials.PERIOD));
        assertThat(verified.find(RIGHT)).isEmpty();
    }

    @Test
    void knowsNoOtherPassword() {
        setTime(START);
        verified.remember(RIGHT, CALLER);
        assertThat(verified.find(new BasicCredentials("admin", "wrong"))).isEmpty();
    }

    private void setTime(Instant time) {
        verified.clock = Clock.fixed(time, ZoneOffset.UTC);
    }
}

package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.config.SettingsReader;
import io.callboard.fixture.SteppingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private static final Duration IDLE = Duration.ofMinutes(30);

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-09-10T10:00:00Z"));
    private final StubRequest stub = new StubRequest();
    private final Presence presence = new Presence();

    @BeforeEach
    void opensThePage() {
        presence.clock = clock;
        presence.settings = new SettingsReader(Map.of("callboard.session-timeout", "30m"), Map.of()).read();
        stub.hasSession = true;
        assertThat(asks("/live.xhtml", false)).isFalse();
    }

    @Test
    void endsWithTheIdleTimeHoweverOftenThePageAsks() {
        for (int minute = 1; minute < 30; minute++) {
            clock.advance(Duration.ofMinutes(1));
            assertThat(asks("/live/cards", false)).as("minute " + minute).isFalse();
        }
        clock.advance(Duration.ofMinutes(1));
        assertThat(asks("/live/cards", false)).isTrue();
        assertThat(asks("/live.xhtml", false))
                .as("nobody is let back in by another page")
                .isTrue();
    }

    @Test
    void goesOnWhileSomebodyIsAtThePage() {
        clock.advance(IDLE.minusSeconds(1));
        assertThat(asks("/live/cards", true)).isFalse();
        clock.advance(IDLE.minusSeconds(1));
        assertThat(asks("/live/cards", false)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(asks("/live/cards", false)).isTrue();
    }

    @Test
    void goesOnWithEveryOtherPage() {
        clock.advance(IDLE.minusSeconds(1));
        assertThat(asks("/session", false)).isFalse();
        clock.advance(IDLE.minusSeconds(1));
        assertThat(asks("/calls.xhtml", false)).isFalse();
    }

    @Test
    void beginsAnewWithALogin() {
        clock.advance(IDLE);
        BoardSession.renew(
                stub.request(), new BoardCaller("anna", Role.VIEWER, BoardCaller.Kind.USER, clock.instant()));

        assertThat(asks("/calls.xhtml", false)).isFalse();
    }

    @Test
    void hasNothingToSayWithoutASession() {
        stub.hasSession = false;
        clock.advance(IDLE.plus(IDLE));

        assertThat(asks("/live/cards", false)).isFalse();
        assertThat(stub.hasSession).isFalse();
    }

    private boolean asks(String path, boolean here) {
        stub.path = path;
        stub.parameters.clear();
        if (here) {
            stub.parameters.put("here", "true");
        }
        return presence.isOver(stub.request());
    }
}

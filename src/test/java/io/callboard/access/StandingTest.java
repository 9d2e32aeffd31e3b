package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.SteppingClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Of own users it is in {@code UsersTest}. */
class StandingTest {

    private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");

    private final SteppingClock clock = new SteppingClock(T0);
    private final Standing standing = new Standing();

    @Test
    void endsTwelveHoursAfterTheCompanyVouchedForSomeone() {
        standing.clock = clock;
        BoardCaller olga = new BoardCaller("olga", Role.OPERATOR, BoardCaller.Kind.COMPANY, T0);
        BoardCaller program = new BoardCaller("crm", Role.VIEWER, BoardCaller.Kind.TOKEN, null);
        clock.advance(Duration.ofHours(12).minusMillis(1));
        assertThat(standing.holds(olga)).isTrue();
        clock.advance(Duration.ofMillis(1));
        assertThat(standing.holds(olga)).isFalse();
        assertThat(standing.holds(program)).isTrue();
    }
}

package io.callboard.rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.callboard.fixture.DatabaseServer;
import io.callboard.rejection.Advice.Topic;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class RejectionAdviceTest {

    @Parameter
    DatabaseServer server;

    RejectionFixture fixture;
    RejectionAdvice advice;

    @BeforeEach
    void empty() {
        fixture = new RejectionFixture(server);
        advice = new RejectionAdvice();
        advice.clock = fixture.clock;
        advice.repository = fixture.repository;
    }

    @Test
    void sumsTheMinutesOfOneAddressAndPutsTheGravestFirst() {
        for (int minute = 0; minute < 3; minute++) {
            note(37, RejectionCause.NO_SIGNATURE, "203.0.113.7", null);
            fixture.note(RejectionCause.STALE, "192.0.2.1", null, Duration.ofSeconds(-360 - minute));
            note(10, RejectionCause.MISMATCH, "100.20.5.228", "retell");
            fixture.writeAndTurn();
        }

        assertThat(advice.current())
                .extracting(
                        Advice::topic,
                        each -> each.sum().requests(),
                        each -> each.sum().address(),
                        Advice::skew)
                .containsExactly(
                        tuple(Topic.MISMATCH, 30L, "100.20.5.228", null),
                        tuple(Topic.CLOCK_AHEAD, 3L, "192.0.2.1", Duration.ofSeconds(362)),
                        tuple(Topic.NO_SIGNATURE, 111L, "203.0.113.7", null));
        assertThat(advice.current().get(0).sum()).satisfies(sum -> {
            assertThat(sum.source()).isEqualTo("retell");
            assertThat(sum.firstSeen()).isEqualTo(RejectionFixture.T0);
            assertThat(sum.lastSeen()).isEqualTo(RejectionFixture.T0.plus(Duration.ofMinutes(2)));
        });
    }

    @Test
    void namesTheTwoThatSentTheMostAndSumsTheRest() {
        for (int address = 1; address <= 100; address++) {
            note(address, RejectionCause.MALFORMED, "192.0.2." + address, null);
            fixture.writeAndTurn();
        }

        assertThat(advice.current())
                .extracting(each -> each.sum().address(), each -> each.sum().requests())
                .containsExactly(tuple("192.0.2.100", 100L), tuple("192.0.2.99", 99L), tuple(null, 4851L));
    }

    @Test
    void sumsWhatCameFromAddressesThatNobodyCountedOneByOne() {
        for (int i = 0; i < 200; i++) {
            note(1, RejectionCause.MALFORMED, "192.0.2." + i, null);
        }
        fixture.writer.write();

        assertThat(advice.current())
                .extracting(
                        each -> each.sum().address() == null, each -> each.sum().requests())
                .containsExactly(tuple(false, 1L), tuple(false, 1L), tuple(true, 198L));
    }

    @Test
    void forgetsWhatIsADayOld() {
        note(1, RejectionCause.MISMATCH, "192.0.2.1", null);
        fixture.writer.write();

        fixture.clock.advance(Duration.ofHours(24));
        assertThat(advice.current()).hasSize(1);
        fixture.clock.advance(Duration.ofMillis(1));
        assertThat(advice.current()).isEmpty();
    }

    @Test
    void hasNoneWithoutAReason() {
        assertThat(advice.current()).isEmpty();
    }

    private void note(int times, RejectionCause cause, String address, String source) {
        for (int i = 0; i < times; i++) {
            fixture.note(cause, address, source);
        }
    }
}

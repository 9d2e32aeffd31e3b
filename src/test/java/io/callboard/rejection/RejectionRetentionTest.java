package io.callboard.rejection;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.DatabaseServer;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class RejectionRetentionTest {

    @Parameter
    DatabaseServer server;

    RejectionFixture fixture;

    @BeforeEach
    void empty() {
        fixture = new RejectionFixture(server);
    }

    @Test
    void forgetsWhatIsOlderThanTheSetting() {
        fixture.note(RejectionCause.NO_SIGNATURE, "192.0.2.1", null);
        fixture.writeAndTurn();
        fixture.note(RejectionCause.NO_SIGNATURE, "192.0.2.2", null);
        fixture.writer.write();

        fixture.clock.advance(Duration.ofDays(30).minusMinutes(1));
        fixture.retention.forget();
        assertThat(fixture.all()).hasSize(2);

        fixture.clock.advance(Duration.ofMillis(1));
        fixture.retention.forget();
        assertThat(fixture.all()).extracting(RejectionTally::getAddress).containsExactly("192.0.2.2");
    }

    @Test
    void forgetsTheOldestBeyondTheMostInBatches() {
        for (int minute = 0; minute < 60; minute++) {
            int now = minute;
            IntStream.range(0, 20)
                    .forEach(i -> fixture.note(RejectionCause.MALFORMED, "192.0.2." + i, "minute-" + now));
            fixture.writeAndTurn();
        }
        assertThat(fixture.repository.count(RejectionFilter.ALL, 10_000)).isEqualTo(1_200);

        fixture.retention.forget(40);

        assertThat(fixture.all())
                .hasSize(40)
                .extracting(RejectionTally::getSource)
                .containsOnly("minute-58", "minute-59");
    }

    @Test
    void forgetsNothingWithoutReason() {
        fixture.note(RejectionCause.NO_SIGNATURE, "192.0.2.1", null);
        fixture.writer.write();

        fixture.retention.forget();

        assertThat(fixture.all()).hasSize(1);
    }
}

package io.callboard.rejection;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.DatabaseServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class RejectionWriterTest {

    @Parameter
    DatabaseServer server;

    RejectionFixture fixture;

    @BeforeEach
    void empty() {
        fixture = new RejectionFixture(server);
    }

    @Test
    void writesOneRowForWhatIsTheSameInAMinute() {
        fixture.note(RejectionCause.STALE, "192.0.2.1", "retell", Duration.ofMillis(-360_001));
        fixture.writer.write();
        fixture.clock.advance(Duration.ofSeconds(5));
        fixture.note(RejectionCause.STALE, "192.0.2.1", "retell", Duration.ofMillis(-400_000));
        fixture.writer.write();

        assertThat(fixture.all()).singleElement().satisfies(tally -> {
            assertThat(tally.getCause()).isEqualTo(RejectionCause.STALE);
            assertThat(tally.getAddress()).isEqualTo("192.0.2.1");
            assertThat(tally.getSource()).isEqualTo("retell");
            assertThat(tally.getFirstSeen()).isEqualTo(RejectionFixture.T0);
            assertThat(tally.getLastSeen()).isEqualTo(RejectionFixture.T0.plusSeconds(5));
            assertThat(tally.getRequests()).isEqualTo(2);
            assertThat(tally.getMinSkew()).hasMillis(-400_000);
            assertThat(tally.getMaxSkew()).hasMillis(-360_001);
        });
    }

    @Test
    void writesWhatIsNotToldAsNull() {
        for (int i = 0; i <= RejectionBucket.OWN_TALLIES; i++) {
            fixture.note(RejectionCause.NO_SIGNATURE, "192.0.2." + i, null);
        }
        fixture.writer.write();

        assertThat(fixture.all())
                .hasSize(RejectionBucket.OWN_TALLIES + 1)
                .allMatch(tally -> tally.getSource() == null && tally.getMinSkew() == null)
                .filteredOn(tally -> tally.getAddress() == null)
                .singleElement()
                .satisfies(others -> assertThat(others.getRequests()).isEqualTo(1));
    }

    @Test
    void writesTextThatNoDatabaseHolds() {
        fixture.note(RejectionCause.UNKNOWN_SOURCE, "192.0.2.1", "a\0b\ud800" + "x".repeat(200));
        fixture.writer.write();

        assertThat(fixture.all()).singleElement().satisfies(tally -> assertThat(tally.getSource())
                .startsWith("a\ufffdb\ufffdx")
                .hasSize(100));
    }

    @Test
    void boundsTheRowsOfAMinuteHoweverOftenItWrites() {
        for (int i = 0; i < 1_000; i++) {
            fixture.note(RejectionCause.NO_SIGNATURE, "2001:db8::" + Integer.toHexString(i), null);
            if (i % 50 == 0) {
                fixture.clock.advance(Duration.ofSeconds(2));
                fixture.writer.write();
            }
        }
        fixture.writer.write();

        assertThat(fixture.all()).hasSize(RejectionBucket.OWN_TALLIES + 1);
        assertThat(sum(fixture.all())).isEqualTo(1_000);
    }

    @Test
    void addsTheRowsOfTwoNodes() {
        RejectionLedger other = new RejectionLedger();
        other.clock = fixture.clock;
        other.refused = fixture.refused.event();
        other.open();
        RejectionWriter otherWriter = new RejectionWriter();
        otherWriter.ledger = other;
        otherWriter.store = fixture.store;
        for (int i = 0; i < 3; i++) {
            Rejection rejection =
                    new Rejection(RejectionCause.NOT_JSON, fixture.clock.instant(), "192.0.2.1", null, null);
            fixture.ledger.note(rejection);
            other.note(rejection);
            fixture.writer.write();
            otherWriter.write();
        }

        assertThat(fixture.all()).hasSize(2);
        assertThat(sum(fixture.all())).isEqualTo(6);
    }

    @Test
    void keepsCountingWhileTheDatabaseTakesNothing() {
        fixture.writer.store = new RejectionStore();
        fixture.note(RejectionCause.NOT_STORED, "192.0.2.1", null);
        fixture.writer.write();
        fixture.clock.advance(Duration.ofMinutes(5));
        fixture.note(RejectionCause.NOT_STORED, "192.0.2.1", null);
        fixture.writer.write();
        fixture.writer.store = fixture.store;
        fixture.writer.write();

        assertThat(sum(fixture.all())).isEqualTo(2);
    }

    @Test
    void writesTheLastWithoutABeanThatMayBeStopped() {
        fixture.note(RejectionCause.NOT_JSON, "192.0.2.1", null);
        fixture.writer.write();
        fixture.note(RejectionCause.NOT_JSON, "192.0.2.1", null);
        fixture.writer.store = null;
        fixture.writer.writeTheLast();

        assertThat(fixture.all()).hasSize(1);
        assertThat(sum(fixture.all())).isEqualTo(2);
    }

    @Test
    void writesTheSameOnceThoughTheFirstTimeSeemedToFail() {
        fixture.note(RejectionCause.NO_SIGNATURE, "192.0.2.1", null);
        fixture.store.write(fixture.ledger.unwritten());
        fixture.writer.write();

        assertThat(sum(fixture.all())).isEqualTo(1);
    }

    private static long sum(List<RejectionTally> tallies) {
        return tallies.stream().mapToLong(RejectionTally::getRequests).sum();
    }
}

package io.callboard.rejection;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.Fired;
import io.callboard.fixture.SteppingClock;
import io.callboard.fixture.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RejectionLedgerTest {

    private static final Instant T0 = Instant.parse("2026-09-10T10:42:00Z");

    SteppingClock clock = new SteppingClock(T0);
    Fired<Rejection> refused = new Fired<>();
    RejectionLedger ledger = new RejectionLedger();

    @BeforeEach
    void open() {
        ledger.clock = clock;
        ledger.refused = refused.event();
        ledger.open();
    }

    @Test
    void countsTheSameOnceForEachCauseAddressAndSource() {
        note(RejectionCause.MISMATCH, "192.0.2.1", null);
        clock.advance(Duration.ofSeconds(3));
        note(RejectionCause.MISMATCH, "192.0.2.1", null);
        note(RejectionCause.MISMATCH, "192.0.2.1", "retell");
        note(RejectionCause.MISMATCH, "192.0.2.2", null);
        note(RejectionCause.NO_SIGNATURE, "192.0.2.1", null);

        assertThat(ledger.unwritten()).hasSize(4);
        assertThat(refused.all())
                .hasSize(5)
                .endsWith(new Rejection(RejectionCause.NO_SIGNATURE, clock.instant(), "192.0.2.1", null, null));
        assertThat(one(RejectionCause.MISMATCH, "192.0.2.1", null)).satisfies(tally -> {
            assertThat(tally.getRequests()).isEqualTo(2);
            assertThat(tally.getFirstSeen()).isEqualTo(T0);
            assertThat(tally.getLastSeen()).isEqualTo(T0.plusSeconds(3));
            assertThat(tally.getMinSkew()).isNull();
        });
    }

    @Test
    void keepsTheSmallestAndTheLargestSkew() {
        for (int seconds : List.of(-400, -360, -380)) {
            ledger.note(new Rejection(RejectionCause.STALE, T0, "192.0.2.1", null, Duration.ofSeconds(seconds)));
        }

        RejectionTally tally = one(RejectionCause.STALE, "192.0.2.1", null);
        assertThat(tally.getMinSkew()).isEqualTo(Duration.ofSeconds(-400));
        assertThat(tally.getMaxSkew()).isEqualTo(Duration.ofSeconds(-360));
    }

    @Test
    void staysSmallUnderAFloodOfAddressesAndSourcesAndLosesNoCount() {
        for (int i = 0; i < 100_000; i++) {
            RejectionCause cause = RejectionCause.values()[i % RejectionCause.values().length];
            note(cause, "2001:db8::" + Integer.toHexString(i), "source-" + i);
        }

        assertThat(ledger.unwritten()).hasSize(RejectionBucket.MOST_TALLIES);
        assertThat(requests()).isEqualTo(100_000);
    }

    @Test
    void showsEachOtherCauseThoughOneIsFlooded() {
        for (int i = 0; i < 1_000; i++) {
            note(RejectionCause.NO_SIGNATURE, "2001:db8::" + Integer.toHexString(i), null);
        }
        note(RejectionCause.MISMATCH, "100.20.5.228", null);

        assertThat(one(RejectionCause.MISMATCH, "100.20.5.228", null).getRequests())
                .isEqualTo(1);
        assertThat(one(RejectionCause.NO_SIGNATURE, null, null).getRequests())
                .isEqualTo(1_000 - RejectionBucket.OWN_TALLIES);
    }

    @Test
    void givesOutWhatIsNotWrittenAndAllOfItAgainWhenMoreCame() {
        note(RejectionCause.NOT_JSON, "192.0.2.1", null);
        List<RejectionTally> first = ledger.unwritten();
        note(RejectionCause.NOT_JSON, "192.0.2.1", null);
        ledger.written(first);

        List<RejectionTally> second = ledger.unwritten();
        assertThat(first).extracting(RejectionTally::getRequests).containsExactly(1L);
        assertThat(second).extracting(RejectionTally::getRequests).containsExactly(2L);
        assertThat(second.get(0).getId()).isEqualTo(first.get(0).getId());

        ledger.written(second);
        assertThat(ledger.unwritten()).isEmpty();
    }

    @Test
    void beginsNewTalliesEachMinute() {
        note(RejectionCause.NOT_JSON, "192.0.2.1", null);
        List<RejectionTally> first = ledger.unwritten();
        ledger.written(first);
        clock.advance(Duration.ofMinutes(1));
        assertThat(ledger.unwritten()).isEmpty();
        note(RejectionCause.NOT_JSON, "192.0.2.1", null);

        List<RejectionTally> second = ledger.unwritten();
        assertThat(second).extracting(RejectionTally::getRequests).containsExactly(1L);
        assertThat(second.get(0).getId()).isNotEqualTo(first.get(0).getId());
    }

    @Test
    void keepsTwoMinutesAtMostWhileNothingCanBeWritten() {
        for (int minute = 0; minute < 60; minute++) {
            for (int i = 0; i < 100; i++) {
                note(RejectionCause.NO_SIGNATURE, "192.0.2." + i, "minute-" + minute);
            }
            clock.advance(Duration.ofMinutes(1));
            ledger.unwritten();
        }

        assertThat(ledger.unwritten()).hasSize(2 * (RejectionBucket.OWN_TALLIES + 1));
        assertThat(requests()).isEqualTo(6_000);
    }

    @Test
    void countsEachOfManyThreadsWhileItIsWritten() throws Exception {
        Together.run(8, () -> {
            for (int i = 0; i < 5_000; i++) {
                note(RejectionCause.NO_SIGNATURE, "192.0.2.1", null);
                if (i % 100 == 0) {
                    ledger.written(ledger.unwritten());
                }
            }
            return null;
        });
        note(RejectionCause.NO_SIGNATURE, "192.0.2.1", null);

        assertThat(requests()).isEqualTo(40_001);
    }

    private void note(RejectionCause cause, String address, String source) {
        ledger.note(new Rejection(cause, clock.instant(), address, source, null));
    }

    private long requests() {
        return ledger.unwritten().stream()
                .mapToLong(RejectionTally::getRequests)
                .sum();
    }

    private RejectionTally one(RejectionCause cause, String address, String source) {
        List<RejectionTally> found = ledger.unwritten().stream()
                .filter(tally -> tally.getCause() == cause)
                .filter(tally -> Objects.equals(tally.getAddress(), address))
                .filter(tally -> Objects.equals(tally.getSource(), source))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}

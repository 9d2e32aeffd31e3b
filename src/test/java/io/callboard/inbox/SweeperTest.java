package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SampleDelivery;
import io.callboard.fixture.Together;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class SweeperTest {

    @Parameter
    DatabaseServer server;

    InboxFixture fixture;

    @BeforeEach
    void start() {
        fixture = new InboxFixture(server);
        fixture.sweeper.sweep();
    }

    @Test
    void leavesADeliveryAloneDuringItsGrace() {
        fixture.accept(SampleDelivery.ofCall("call_1"));
        fixture.log.announced.clear();

        fixture.clock.advance(Duration.ofSeconds(29));
        fixture.sweeper.sweep();

        assertThat(fixture.log.announced).isEmpty();
    }

    @Test
    void announcesWhatNobodyTookOldestFirstAndOnceForEachGrace() {
        UUID second = fixture.accept(SampleDelivery.ofCall("call_2").receivedAt(later(2)));
        UUID first = fixture.accept(SampleDelivery.ofCall("call_1").receivedAt(later(1)));
        fixture.log.announced.clear();

        fixture.clock.advance(Duration.ofSeconds(32));
        fixture.sweeper.sweep();
        fixture.sweeper.sweep();

        assertThat(fixture.log.announced).containsExactly(first, second);

        fixture.clock.advance(Duration.ofSeconds(30));
        fixture.sweeper.sweep();

        assertThat(fixture.log.announced).hasSize(4);
    }

    @Test
    void announcesAtItsStartWhatTheLastRunLeftBehind() {
        UUID id = fixture.accept(SampleDelivery.ofCall("call_1"));
        fixture.log.announced.clear();
        Sweeper restarted = new Sweeper();
        restarted.due = fixture.sweeper.due;
        restarted.announcer = fixture.sweeper.announcer;
        restarted.clock = fixture.clock;

        restarted.sweep();

        assertThat(fixture.log.announced).containsExactly(id);
    }

    @Test
    void announcesAFailedDeliveryWhenItsPauseIsOver() {
        UUID id = fixture.accept(SampleDelivery.ofCall("call_1"));
        fixture.claim.failed(id, new IllegalStateException());
        fixture.log.announced.clear();

        fixture.clock.advance(Duration.ofSeconds(4));
        fixture.sweeper.sweep();
        assertThat(fixture.log.announced).isEmpty();

        fixture.clock.advance(Duration.ofSeconds(7));
        fixture.sweeper.sweep();
        assertThat(fixture.log.announced).containsExactly(id);
    }

    @Test
    void leavesAloneWhatWaitsForNobody() {
        fixture.process(fixture.accept(SampleDelivery.ofCall("call_1")));
        fixture.accept(SampleDelivery.ofCall("call_1"));
        fixture.accept(SampleDelivery.ofCall("call_2").inQuarantine());
        fixture.log.announced.clear();

        fixture.clock.advance(Duration.ofDays(1));
        fixture.sweeper.sweep();

        assertThat(fixture.log.announced).isEmpty();
    }

    @Test
    void announcesALongBacklogInBoundedSweeps() {
        for (int i = 0; i < 2100; i++) {
            fixture.accept(SampleDelivery.ofCall("call_" + i));
        }
        fixture.log.announced.clear();
        fixture.clock.advance(Duration.ofSeconds(30));

        fixture.sweeper.sweep();
        assertThat(fixture.log.announced).hasSize(2000);

        fixture.sweeper.sweep();
        assertThat(fixture.log.announced).hasSize(2100).doesNotHaveDuplicates();
    }

    @Test
    void sharesTheWorkAmongNodes() throws Exception {
        for (int i = 0; i < 40; i++) {
            fixture.accept(SampleDelivery.ofCall("call_" + i));
        }
        Instant due = later(30);

        List<List<UUID>> taken = Together.run(4, () -> fixture.sweeper.due.take(due, 10));

        assertThat(taken.stream().flatMap(List::stream)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void goesOnWhenTheDatabaseIsAway() {
        fixture.sweeper.due = new DueDeliveries() {
            @Override
            public List<UUID> take(Instant now, int max) {
                throw new PersistenceException("connection lost");
            }
        };

        assertThatCode(fixture.sweeper::sweep).doesNotThrowAnyException();
    }

    private static Instant later(int seconds) {
        return SampleDelivery.RECEIVED_AT.plusSeconds(seconds);
    }
}

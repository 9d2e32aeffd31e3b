package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.github.f4b6a3.uuid.UuidCreator;
import io.callboard.event.Subject;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SampleDelivery;
import io.callboard.fixture.Together;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
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
        restarted.backlog = fixture.backlog;
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
    void announcesALongBacklogOldestFirstAtThePaceOfTheProjection() {
        List<Delivery> backlog = IntStream.range(0, 2100)
                .mapToObj(i -> new Delivery(
                        UuidCreator.getTimeOrderedEpoch(),
                        SampleDelivery.ofCall("call_" + i)
                                .receivedAt(SampleDelivery.RECEIVED_AT.plusMillis(i))
                                .incoming()))
                .toList();
        fixture.store.addAll(backlog, Duration.ZERO);
        List<UUID> ids = backlog.stream().map(Delivery::getId).toList();
        fixture.log.announced.clear();
        fixture.log.isSlow = true;
        fixture.clock.advance(Duration.ofSeconds(40));

        fixture.sweeper.sweep();
        fixture.sweeper.sweep();
        assertThat(fixture.log.announced).containsExactlyInAnyOrderElementsOf(ids.subList(0, Announcer.BUSY));

        fixture.log.catchUp();
        assertThat(fixture.log.announced).hasSizeBetween(2 * Announcer.BUSY, 3 * Announcer.BUSY);

        IntStream.range(0, 10).forEach(i -> fixture.log.catchUp());
        assertThat(fixture.log.announced).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void leavesInTheDatabaseWhatComesWhileTheProjectionIsBehindAndTakesItUpAtOnceWhenItIsNot() {
        fixture.log.isSlow = true;
        for (int i = 0; i < Announcer.BUSY; i++) {
            fixture.accept(SampleDelivery.ofCall("call_" + i));
        }
        assertThat(fixture.log.announced).hasSize(Announcer.BUSY);

        UUID id = fixture.accept(SampleDelivery.ofCall("one_more"));
        assertThat(fixture.log.announced).hasSize(Announcer.BUSY);

        fixture.log.catchUp();
        assertThat(fixture.log.announced).hasSize(Announcer.BUSY + 1).endsWith(id);
    }

    @Test
    void announcesNothingBeyondWhatMemoryIsSetAsideFor() {
        fixture.log.isSlow = true;
        for (int i = 0; i < Announcer.FULL + 10; i++) {
            fixture.log.announcer().announce(new UUID(0, i));
        }

        assertThat(fixture.log.announced).hasSize(Announcer.FULL);
    }

    @Test
    void announcesTheEventsOfOneCallByRankAndArrival() {
        UUID analyzed = fixture.accept(SampleDelivery.of(Subject.CALL, "call_analyzed", "call_1"));
        UUID other = fixture.accept(SampleDelivery.ofCall("call_2"));
        UUID late = fixture.accept(SampleDelivery.of(Subject.CALL, "transcript_updated", "call_1")
                .withBody(new byte[1])
                .receivedAt(later(1)));
        UUID early = fixture.accept(SampleDelivery.of(Subject.CALL, "transcript_updated", "call_1"));
        UUID started = fixture.accept(SampleDelivery.of(Subject.CALL, "call_started", "call_1"));
        fixture.log.announced.clear();
        fixture.clock.advance(Duration.ofSeconds(40));

        fixture.sweeper.sweep();

        assertThat(fixture.log.announced).hasSize(5).containsSubsequence(started, early, late, analyzed);
        assertThat(fixture.log.announced).contains(other);
    }

    @Test
    void sharesTheWorkAmongNodes() throws Exception {
        for (int i = 0; i < 40; i++) {
            fixture.accept(SampleDelivery.ofCall("call_" + i));
        }
        Instant due = later(30);

        List<List<Announceable>> taken = Together.run(4, () -> fixture.sweeper.due.take(due, 10));

        assertThat(taken.stream().flatMap(List::stream)).isNotEmpty().doesNotHaveDuplicates();
    }

    @RepeatedTest(5)
    void takesNothingTwiceWhenTwoNodesChooseTheSameTime() throws Exception {
        fixture.sweeper.due.random = () -> 0;

        sharesTheWorkAmongNodes();
    }

    @Test
    void goesOnWhenTheDatabaseIsAway() {
        fixture.backlog.due = new DueDeliveries() {
            @Override
            public List<Announceable> take(Instant now, int max) {
                throw new PersistenceException("connection lost");
            }
        };

        assertThatCode(fixture.sweeper::sweep).doesNotThrowAnyException();
    }

    private static Instant later(int seconds) {
        return SampleDelivery.RECEIVED_AT.plusSeconds(seconds);
    }
}

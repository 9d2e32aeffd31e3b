package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.audit.Who;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SampleDelivery;
import io.callboard.list.Asked;
import io.callboard.list.Filter;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class BulkRunsTest {

    private static final BulkOrder REPLAY_ALL = BulkOrder.all(Resolution.REPLAY, DeliveryFilter.ALL, Who.named("anna"));
    private static final Filter OF_THE_HELD = held("203.0.113.7");

    @Parameter
    DatabaseServer server;

    InboxFixture fixture;

    @BeforeEach
    void empty() {
        fixture = new InboxFixture(server);
        fixture.sweeper.sweep();
    }

    @Test
    void replaysAllThatTheFilterFindsInOrderOfArrival() {
        UUID second = dead(SampleDelivery.ofCall("call_2").receivedAt(later(-2)));
        UUID first = dead(SampleDelivery.ofCall("call_1").receivedAt(later(-3)));
        UUID today = dead(SampleDelivery.ofCall("call_3"));
        UUID processed = processed(SampleDelivery.ofCall("call_4").receivedAt(later(-2)));
        fixture.log.announced.clear();
        BulkOrder order = BulkOrder.all(Resolution.REPLAY, dead(later(-5), later(-1)), Who.named("anna"));

        assertThat(fixture.runs.count(order)).isEqualTo(new BulkCount(2, 0));
        assertThat(fixture.runs.start(order)).isTrue();

        assertThat(fixture.log.announced).containsExactly(first, second);
        assertThat(fixture.statusOf(first)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(fixture.find(first).getAttempts()).isZero();
        assertThat(fixture.statusOf(today)).isEqualTo(DeliveryStatus.DEAD);
        assertThat(fixture.statusOf(processed)).isEqualTo(DeliveryStatus.PROCESSED);
        assertThat(theRun()).isEqualTo(new BulkProgress(order, now(), 2, 2, 0, 0, now(), false));
    }

    @Test
    void neverReplaysWhatIsHeldOrDiscardedOrWaitsOrIsADuplicate() {
        UUID held = fixture.accept(SampleDelivery.ofCall("call_1").inQuarantine());
        UUID discarded = fixture.accept(SampleDelivery.ofCall("call_2").inQuarantine());
        fixture.quarantine.discard(discarded, Who.named("anna"));
        UUID processed = processed(SampleDelivery.ofCall("call_3"));
        UUID duplicate = fixture.accept(SampleDelivery.ofCall("call_3"));
        UUID waiting = fixture.accept(SampleDelivery.ofCall("call_4"));

        fixture.runs.start(REPLAY_ALL);
        fixture.runs.start(
                BulkOrder.of(Resolution.REPLAY, Set.of(held, discarded, duplicate, waiting), Who.named("anna")));

        assertThat(fixture.statusOf(processed)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(fixture.statusOf(held)).isEqualTo(DeliveryStatus.QUARANTINED);
        assertThat(fixture.statusOf(discarded)).isEqualTo(DeliveryStatus.DISCARDED);
        assertThat(fixture.statusOf(duplicate)).isEqualTo(DeliveryStatus.DUPLICATE);
        assertThat(fixture.runs.progress()).extracting(BulkProgress::done).containsExactlyInAnyOrder(1L, 0L);
    }

    @Test
    void leavesWhatCameAfterItWasAskedFor() {
        UUID early = processed(SampleDelivery.ofCall("call_1").receivedAt(later(-2)));
        UUID late = processed(SampleDelivery.ofCall("call_2"));
        BulkOrder asked = REPLAY_ALL.until(later(-1));

        assertThat(fixture.runs.count(asked)).isEqualTo(new BulkCount(1, 0));
        fixture.runs.start(asked);

        assertThat(fixture.statusOf(early)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(fixture.statusOf(late)).isEqualTo(DeliveryStatus.PROCESSED);
    }

    @Test
    void takesNoMoreThanWereCounted() {
        UUID counted = processed(SampleDelivery.ofCall("call_1").receivedAt(later(-2)));
        UUID meanwhile = processed(SampleDelivery.ofCall("call_2").receivedAt(later(-1)));

        fixture.runs.resolver.work(new BulkRun(REPLAY_ALL, now(), new BulkCount(1, 0)));

        assertThat(fixture.statusOf(counted)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(fixture.statusOf(meanwhile)).isEqualTo(DeliveryStatus.PROCESSED);
    }

    @Test
    void replaysOnlyWhatIsPicked() {
        UUID picked = processed(SampleDelivery.ofCall("call_1"));
        UUID other = processed(SampleDelivery.ofCall("call_2"));

        fixture.runs.start(BulkOrder.of(Resolution.REPLAY, Set.of(picked), Who.named("anna")));

        assertThat(fixture.statusOf(picked)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(fixture.statusOf(other)).isEqualTo(DeliveryStatus.PROCESSED);
    }

    @Test
    void leavesOutWhatHasNoBodyAndSaysHowMany() {
        UUID bodiless = processed(SampleDelivery.ofCall("call_1"));
        fixture.forgetBody(bodiless);
        processed(SampleDelivery.ofCall("call_2"));

        assertThat(fixture.runs.count(REPLAY_ALL)).isEqualTo(new BulkCount(1, 1));
        fixture.runs.start(REPLAY_ALL);

        assertThat(fixture.statusOf(bodiless)).isEqualTo(DeliveryStatus.PROCESSED);
        assertThat(theRun().done()).isEqualTo(1);
        assertThat(theRun().bodyGone()).isEqualTo(1);
    }

    @Test
    void worksInBatchesAndLeavesManyToTheSweeper() {
        List<UUID> ids = fixture.storeProcessed(450);
        fixture.log.announced.clear();
        List<Integer> batches = new ArrayList<>();
        fixture.resolutions.resolution = counting(batches);

        fixture.runs.start(REPLAY_ALL);

        assertThat(batches).containsExactly(200, 200, 50);
        assertThat(theRun().done()).isEqualTo(450);
        assertThat(fixture.log.announced).isEmpty();

        fixture.sweeper.sweep();
        assertThat(fixture.log.announced).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void releasesAllOfOneAddressAndNotOfItsNeighbour() {
        UUID first =
                fixture.accept(SampleDelivery.ofCall("call_1").inQuarantine().fromAddress("203.0.113.7"));
        UUID same =
                fixture.accept(SampleDelivery.ofCall("call_1").inQuarantine().fromAddress("203.0.113.7"));
        UUID neighbour =
                fixture.accept(SampleDelivery.ofCall("call_2").inQuarantine().fromAddress("203.0.113.70"));
        UUID discarded =
                fixture.accept(SampleDelivery.ofCall("call_3").inQuarantine().fromAddress("203.0.113.7"));
        fixture.quarantine.discard(discarded, Who.named("bert"));

        fixture.runs.start(BulkOrder.all(Resolution.RELEASE, OF_THE_HELD, Who.named("anna")));

        assertThat(fixture.statusOf(first)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(fixture.statusOf(same)).isEqualTo(DeliveryStatus.DUPLICATE);
        assertThat(fixture.find(same).getResolvedBy()).isEqualTo("anna");
        assertThat(fixture.statusOf(neighbour)).isEqualTo(DeliveryStatus.QUARANTINED);
        assertThat(fixture.statusOf(discarded)).isEqualTo(DeliveryStatus.DISCARDED);
        assertThat(fixture.log.announced).containsExactly(first);
        assertThat(theRun().done()).isEqualTo(2);
    }

    @Test
    void discardsAllOfOneAddressEvenWithoutBodies() {
        UUID held =
                fixture.accept(SampleDelivery.ofCall("call_1").inQuarantine().fromAddress("203.0.113.7"));
        fixture.forgetBody(held);

        fixture.runs.start(BulkOrder.all(Resolution.DISCARD, OF_THE_HELD, Who.named("anna")));

        assertThat(fixture.statusOf(held)).isEqualTo(DeliveryStatus.DISCARDED);
        assertThat(fixture.log.announced).isEmpty();
    }

    @Test
    void refusesTheSameWhileItRunsAndTellsHowFarItIs() throws Exception {
        fixture.storeProcessed(250);
        CyclicBarrier second = new CyclicBarrier(2);
        fixture.resolutions.resolution = pausingBeforeTheSecondBatch(second);
        ExecutorService background = Executors.newSingleThreadExecutor();
        try {
            var started = background.submit(() -> fixture.runs.start(REPLAY_ALL));
            meet(second);

            assertThat(fixture.runs.start(BulkOrder.all(Resolution.REPLAY, DeliveryFilter.ALL, Who.named("bert"))))
                    .isFalse();
            assertThat(theRun().isRunning()).isTrue();
            assertThat(theRun().done()).isEqualTo(200);
            assertThat(theRun().total()).isEqualTo(250);

            meet(second);
            assertThat(started.get()).isTrue();
        } finally {
            background.shutdownNow();
        }
        assertThat(theRun().isRunning()).isFalse();
        assertThat(fixture.runs.start(REPLAY_ALL)).isTrue();
    }

    @Test
    void tellsThatItBrokeOffAndDoesTheRestWhenStartedAgain() {
        fixture.storeProcessed(250);
        DeliveryResolution sound = fixture.resolutions.resolution;
        fixture.resolutions.resolution = failingAfterTheFirstBatch();

        fixture.runs.start(REPLAY_ALL);

        assertThat(theRun().broken()).isTrue();
        assertThat(theRun().done()).isEqualTo(200);

        fixture.resolutions.resolution = sound;
        fixture.clock.advance(Duration.ofSeconds(1));
        fixture.runs.start(REPLAY_ALL);

        assertThat(theRun().broken()).isFalse();
        assertThat(theRun().done()).isEqualTo(50);
    }

    @Test
    void writesTheOthersWhenOneMeetsTheSameBytes() {
        List<UUID> ids =
                List.of(processed(SampleDelivery.ofCall("call_1")), processed(SampleDelivery.ofCall("call_2")));
        DeliveryResolution sound = fixture.resolutions.resolution;
        fixture.resolutions.resolution = new DeliveryResolution() {
            @Override
            public List<Resolved> resolve(Decision decision, List<UUID> batch) {
                if (batch.size() > 1) {
                    throw new CannotStoreDeliveryException(new IllegalStateException());
                }
                return sound.resolve(decision, batch);
            }
        };

        fixture.runs.start(REPLAY_ALL);

        assertThat(theRun().done()).isEqualTo(2);
        assertThat(ids).allSatisfy(id -> assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.RECEIVED));
    }

    @Test
    void leavesAloneWhatArrivesAfterItsStart() {
        processed(SampleDelivery.ofCall("call_1").receivedAt(later(1)));

        fixture.runs.start(REPLAY_ALL);

        assertThat(theRun().done()).isZero();
    }

    @Test
    void tellsOfAnEndedRunForAWhile() {
        fixture.runs.start(REPLAY_ALL);

        fixture.clock.advance(BulkRuns.SHOWN);
        assertThat(fixture.runs.progress()).hasSize(1);

        fixture.clock.advance(Duration.ofMillis(1));
        assertThat(fixture.runs.progress()).isEmpty();
    }

    private BulkProgress theRun() {
        return fixture.runs.progress().get(0);
    }

    private UUID processed(SampleDelivery delivery) {
        UUID id = fixture.accept(delivery);
        assertThat(fixture.process(id)).isTrue();
        return id;
    }

    private UUID dead(SampleDelivery delivery) {
        UUID id = fixture.accept(delivery);
        for (int i = 0; i < 8; i++) {
            fixture.claim.failed(id, new IllegalStateException());
        }
        return id;
    }

    private DeliveryResolution counting(List<Integer> batches) {
        DeliveryResolution sound = fixture.resolutions.resolution;
        return new DeliveryResolution() {
            @Override
            public List<Resolved> resolve(Decision decision, List<UUID> ids) {
                batches.add(ids.size());
                return sound.resolve(decision, ids);
            }
        };
    }

    private DeliveryResolution pausingBeforeTheSecondBatch(CyclicBarrier barrier) {
        DeliveryResolution sound = fixture.resolutions.resolution;
        return new DeliveryResolution() {
            @Override
            public List<Resolved> resolve(Decision decision, List<UUID> ids) {
                if (ids.size() < BulkResolver.BATCH) {
                    meet(barrier);
                    meet(barrier);
                }
                return sound.resolve(decision, ids);
            }
        };
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private DeliveryResolution failingAfterTheFirstBatch() {
        DeliveryResolution sound = fixture.resolutions.resolution;
        return new DeliveryResolution() {
            @Override
            public List<Resolved> resolve(Decision decision, List<UUID> ids) {
                if (ids.size() < BulkResolver.BATCH) {
                    throw new PersistenceException("connection lost");
                }
                return sound.resolve(decision, ids);
            }
        };
    }

    private static Filter dead(Instant from, Instant until) {
        return filter(Map.of("status", "dead", "from", from.toString(), "until", until.toString()));
    }

    private static Filter held(String address) {
        return filter(Map.of("status", "quarantined", "address", address));
    }

    private static Filter filter(Map<String, String> told) {
        Map<String, List<String>> parameters = new HashMap<>();
        told.forEach((name, value) -> parameters.put(name, List.of(value)));
        return Filter.of(DeliveryFilter.FIELDS, parameters, new Asked(SampleDelivery.RECEIVED_AT, ZoneOffset.UTC));
    }

    private Instant now() {
        return fixture.clock.instant();
    }

    private static Instant later(int seconds) {
        return SampleDelivery.RECEIVED_AT.plusSeconds(seconds);
    }
}

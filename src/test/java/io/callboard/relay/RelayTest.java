package io.callboard.relay;

import static io.callboard.fixture.Events.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.audit.Who;
import io.callboard.event.EventType;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.LogLines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class RelayTest {

    @Parameter
    DatabaseServer server;

    OutboxFixture outbox;
    Relay relay;
    Parcels parcels;

    @BeforeEach
    void empty() {
        outbox = new OutboxFixture(server);
        relay = outbox.node();
        parcels = new Parcels();
    }

    @Test
    void relaysEachChangeOnceInOrderAndWithoutAGap() {
        start("a", "b");
        end("b", "a");
        run();
        start("c");
        run();
        run();

        assertThat(parcels.told())
                .containsExactly("a call_started", "b call_started", "b call_ended", "a call_ended", "c call_started");
        assertThat(parcels.numbers()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void tellsEachCallInOrderThoughAnotherNodesClockIsBehind() {
        start("a");
        haveLastId();
        outbox.clock.advance(Duration.ofMinutes(-10));
        end("a");
        outbox.clock.advance(Duration.ofMinutes(10));
        run();

        assertThat(parcels.told()).containsExactly("a call_started", "a call_ended");
    }

    /** As one that was made by a node whose clock is far ahead. */
    private void haveLastId() {
        outbox.database.inTransaction(entityManager -> entityManager
                .createNativeQuery(
                        "update outbox_message set id = cast('ffffffff-ffff-7fff-bfff-ffffffffffff' as uuid)")
                .executeUpdate());
    }

    @Test
    void sendsAgainUnderTheSameNumberAndIdWhatMayHaveBeenTaken() {
        start("a", "b");
        parcels.silentAfterTaking = true;
        run();
        List<OutboxMessage> first = List.copyOf(parcels.taken);
        start("c");
        parcels.silentAfterTaking = false;
        later();
        run();

        assertThat(parcels.numbers()).containsExactly(1L, 2L, 1L, 2L, 3L);
        assertThat(parcels.taken.subList(2, 4))
                .extracting(OutboxMessage::getId)
                .containsExactlyElementsOf(
                        first.stream().map(OutboxMessage::getId).toList());
    }

    @Test
    void waitsForADestinationThatIsAwayHoweverLong() {
        start("a", "b");
        parcels.away = true;
        try (LogLines log = new LogLines(Relay.class)) {
            for (int i = 0; i < 20; i++) {
                later();
                run();
            }
            assertThat(log.all().stream().filter(line -> line.contains("WARNING")))
                    .hasSize(2);
        }
        assertThat(destination().getFailures()).isEqualTo(20);
        assertThat(destination().getFailingSince()).isNotNull();

        parcels.away = false;
        later();
        run();

        assertThat(parcels.numbers()).containsExactly(1L, 2L);
        assertThat(destination().getFailingSince()).isNull();
        assertThat(outbox.inOrderOfChange())
                .extracting(OutboxMessage::getAttempts)
                .containsOnly(0);
    }

    @Test
    void pausesAfterAFailure() {
        start("a");
        parcels.away = true;
        run();
        parcels.away = false;
        run();
        assertThat(parcels.taken).isEmpty();

        later();
        run();
        assertThat(parcels.taken).hasSize(1);
    }

    @Test
    void givesUpWhatTheDestinationRefusesWhileItTakesOthers() {
        start("a", "poison", "b");
        parcels.refused = message -> message.getSubjectId().equals("poison");
        run();
        for (int i = 0; i < Outbox.ATTEMPTS; i++) {
            assertThat(parcels.told()).doesNotContain("b call_started");
            later();
            run();
        }

        assertThat(parcels.told()).containsExactly("a call_started", "b call_started");
        assertThat(parcels.numbers()).containsExactly(1L, 3L);
        OutboxMessage dead = dead().get(0);
        assertThat(dead.getSubjectId()).isEqualTo("poison");
        assertThat(dead.getAttempts()).isEqualTo(Outbox.ATTEMPTS);
        assertThat(dead.getLastError()).contains("IllegalArgumentException: poison");
    }

    @Test
    void namesTheMessageThatHoldsUpAllBehindIt() {
        start("a", "strange", "b");
        parcels.disliked = message -> message.getSubjectId().equals("strange");
        List<String> warnings;
        try (LogLines log = new LogLines(Relay.class)) {
            for (int i = 0; i < 20; i++) {
                run();
                later();
            }
            warnings =
                    log.all().stream().filter(line -> line.contains("WARNING")).toList();
        }

        OutboxMessage strange = outbox.relayed().get(1);
        String named = "message " + strange.getId() + " of " + strange.getBody().length()
                + " characters: java.lang.IllegalStateException: nobody knows why";
        assertThat(strange.getSubjectId()).isEqualTo("strange");
        assertThat(warnings).hasSize(2);
        assertThat(warnings.get(1)).contains(named);
        assertThat(destination().getLastError()).isEqualTo(named);
        assertThat(parcels.told()).containsExactly("a call_started");
        assertThat(dead()).isEmpty();
    }

    @Test
    void givesUpFewWhenTheDestinationTakesNothingAtAll() {
        IntStream.range(0, 30).forEach(i -> start("call_" + i));
        parcels.refused = message -> true;
        for (int i = 0; i < 70; i++) {
            later();
            run();
        }

        assertThat(dead()).hasSize(Destination.MOST_DEATHS);

        parcels.refused = message -> false;
        later();
        run();
        assertThat(parcels.taken).hasSize(30 - Destination.MOST_DEATHS);
    }

    @Test
    void letsOneNodeRelayAtATime() {
        Relay other = outbox.node();
        Parcels others = new Parcels();
        start("a");
        parcels.meanwhile = () -> CompletableFuture.runAsync(() -> other.run(Publishing.TOPIC, others))
                .join();
        run();

        assertThat(parcels.taken).hasSize(1);
        assertThat(others.taken).isEmpty();
    }

    @Test
    void takesOverFromANodeThatFellSilentWhichThenTicksNothingOff() {
        Relay other = outbox.node();
        Parcels others = new Parcels();
        start("a");
        parcels.meanwhile = () -> {
            outbox.clock.advance(Destination.LEASE.plusSeconds(1));
            CompletableFuture.runAsync(() -> other.run(Publishing.TOPIC, others))
                    .join();
        };

        assertThatThrownBy(this::run).isInstanceOf(LeaseLostException.class);
        assertThat(others.numbers()).containsExactly(1L);
        assertThat(destination().getRelayedSequence()).isOne();
    }

    @Test
    void hasNoGapAndKeepsEachCallsOrderWhileManyWriteAndTwoRelay() {
        Relay other = outbox.node();
        AtomicBoolean written = new AtomicBoolean();
        List<CompletableFuture<Void>> relays = List.of(relay, other).stream()
                .map(node -> CompletableFuture.runAsync(() -> {
                    while (!written.get() || outbox.outbox.hasWork(Publishing.TOPIC)) {
                        runUntilItGoes(node);
                    }
                }))
                .toList();
        IntStream.range(0, 4)
                .mapToObj(writer ->
                        CompletableFuture.runAsync(() -> IntStream.range(0, 30).forEach(i -> {
                            start("w" + writer + "_" + i);
                            end("w" + writer + "_" + i);
                        })))
                .toList()
                .forEach(CompletableFuture::join);
        written.set(true);
        relays.forEach(CompletableFuture::join);

        assertThat(parcels.numbers())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 240).boxed().toList());
        Map<String, String> last = new HashMap<>();
        parcels.taken.forEach(message -> {
            String before = last.put(message.getSubjectId(), message.getEvent());
            assertThat(message.getEvent()).isEqualTo(before == null ? "call_started" : "call_ended");
        });
    }

    /** Two nodes may both make the first row of the destination. */
    private void runUntilItGoes(Relay node) {
        try {
            node.run(Publishing.TOPIC, parcels);
        } catch (RuntimeException e) {
            assertThat(e.toString()).contains("onstraint");
        }
    }

    @Test
    void takesSoManyAtATimeThatMemoryIsNotFilled() {
        String long_ = "x".repeat((int) (Outbox.MOST_CHARACTERS / 3));
        IntStream.range(0, 5)
                .forEach(i -> outbox.tell(call("call_" + i, EventType.CALL_ENDED, 1, Map.of("transcript", long_))));
        IntStream.range(0, Outbox.MOST_MESSAGES + 1).forEach(i -> start("small_" + i));
        run();

        assertThat(parcels.portions).startsWith(2, 2).allMatch(size -> size <= Outbox.MOST_MESSAGES);
        assertThat(parcels.taken).hasSize(Outbox.MOST_MESSAGES + 6);
    }

    @Test
    void forgetsWhatWasRelayedLongAgoAndNothingElse() {
        start("old", "poison");
        parcels.refused = message -> message.getSubjectId().equals("poison");
        for (int i = 0; i <= Outbox.ATTEMPTS; i++) {
            later();
            run();
        }
        outbox.clock.advance(Duration.ofDays(4));
        start("young");
        run();
        parcels.away = true;
        end("old");
        run();

        OutboxRetention retention = new OutboxRetention();
        retention.messages = outbox.relayedMessages;
        retention.settings = outbox.publishing.settings;
        retention.clock = outbox.clock;
        retention.forget();
        assertThat(outbox.inOrderOfChange())
                .extracting(OutboxMessage::getSubjectId)
                .containsExactly("poison", "young", "old");

        outbox.clock.advance(Duration.ofDays(4));
        retention.forget();
        assertThat(outbox.inOrderOfChange())
                .extracting(OutboxMessage::getSubjectId)
                .containsExactly("poison", "old");
    }

    @Test
    void relaysOnceMoreWhatIsChosenUnderNewNumbers() {
        start("a", "b", "poison");
        outbox.clock.advance(Duration.ofHours(1));
        Instant noon = outbox.clock.instant();
        end("a", "b");
        parcels.refused = message -> message.getSubjectId().equals("poison");
        for (int i = 0; i <= Outbox.ATTEMPTS; i++) {
            later();
            run();
        }
        parcels.refused = message -> false;
        end("c");
        assertThat(parcels.numbers()).containsExactly(1L, 2L, 4L, 5L);

        assertThat(replay(new ReplayFilter(null, null, "a", false))).isEqualTo(2);
        assertThat(replay(new ReplayFilter(noon, null, "b", false))).isOne();
        assertThat(replay(new ReplayFilter(null, noon, null, true))).isOne();
        run();

        assertThat(parcels.told().subList(4, 9))
                .containsExactly(
                        "a call_started", "poison call_started", "a call_ended", "b call_ended", "c call_ended");
        assertThat(parcels.numbers().subList(4, 9)).containsExactly(6L, 7L, 8L, 9L, 10L);
        assertThat(parcels.taken.get(4).getId()).isEqualTo(parcels.taken.get(0).getId());
        assertThat(parcels.taken.subList(4, 9))
                .extracting(OutboxMessage::isReplayed)
                .containsExactly(true, true, true, true, false);
        assertThat(dead()).isEmpty();
    }

    @Test
    void relaysNothingOnceMoreThatCameAfterItWasAskedFor() {
        start("a", "b", "c");
        run();
        MessageReplay replay = replay();
        ReplayFilter all = new ReplayFilter(null, null, null, false);
        long asked = replay.last() - 1;

        assertThat(replay.count(all, asked)).isEqualTo(2);
        assertThat(replay.replay(all, asked, Who.named("olga"))).isEqualTo(2);
        assertThatThrownBy(() -> replay.replay(all, asked + 2, Who.named("olga")))
                .isInstanceOf(IllegalArgumentException.class);
        run();

        assertThat(parcels.told().subList(3, parcels.told().size()))
                .containsExactly("a call_started", "b call_started");
    }

    private MessageReplay replay() {
        MessageReplay replay = new MessageReplay();
        replay.messages = outbox.relayedMessages;
        replay.clock = Clock.systemUTC();
        return replay;
    }

    private long replay(ReplayFilter filter) {
        MessageReplay replay = replay();
        long many = replay.count(filter, replay.last());
        assertThat(replay.replay(filter, replay.last(), Who.named("olga"))).isEqualTo(many);
        return many;
    }

    @Test
    void tellsHowTheDestinationStands() {
        DestinationRepository destinations = outbox.database.bean(DestinationRepository.class);
        assertThat(destinations.all())
                .containsExactly(new DestinationState(Publishing.TOPIC, 0, null, 0, null, null, null, null, 0));

        start("a", "poison", "b");
        parcels.refused = message -> message.getSubjectId().equals("poison");
        for (int i = 0; i <= Outbox.ATTEMPTS; i++) {
            later();
            run();
        }
        Instant relayedAt = outbox.clock.instant();
        parcels.away = true;
        Instant changed = outbox.clock.instant();
        start("c", "d");
        later();
        run();

        DestinationState state = destinations.all().get(0);
        assertThat(state.waiting()).isEqualTo(2);
        assertThat(state.oldest()).isEqualTo(changed);
        assertThat(state.lastSequence()).isEqualTo(3);
        assertThat(state.lastId()).isEqualTo(parcels.taken.get(1).getId());
        assertThat(state.relayedAt()).isEqualTo(relayedAt);
        assertThat(state.failingSince()).isEqualTo(outbox.clock.instant());
        assertThat(state.lastError()).isEqualTo("java.lang.IllegalStateException: away");
        assertThat(state.dead()).isOne();
        assertThat(destinations.dead(5)).singleElement().satisfies(dead -> {
            assertThat(dead.subjectId()).isEqualTo("poison");
            assertThat(dead.sequence()).isEqualTo(2);
        });
    }

    private void start(String... calls) {
        for (String id : calls) {
            outbox.tell(call(id, EventType.CALL_STARTED, 1, Map.of()));
        }
    }

    private void end(String... calls) {
        for (String id : calls) {
            outbox.tell(call(id, EventType.CALL_ENDED, 2, Map.of()));
        }
    }

    private void run() {
        relay.run(Publishing.TOPIC, parcels);
    }

    private void later() {
        outbox.clock.advance(Duration.ofSeconds(11));
    }

    private Destination destination() {
        return outbox.database.inTransaction(entityManager -> entityManager.find(Destination.class, Publishing.TOPIC));
    }

    private List<OutboxMessage> dead() {
        return outbox.inOrderOfChange().stream()
                .filter(message -> message.getDeadAt() != null)
                .toList();
    }
}

package io.callboard.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.SampleDelivery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The database goes away and comes back. */
@ParameterizedClass
@EnumSource
class SpoolTest {

    @Parameter
    DatabaseServer server;

    InboxFixture fixture;
    FaultyStore store;

    @BeforeEach
    void start() {
        fixture = new InboxFixture(server);
        store = new FaultyStore(fixture.store);
        fixture.open(store, new DirectThreads());
    }

    @AfterEach
    void stop() {
        fixture.inbox.close();
    }

    @Test
    void storesWhatWasSpooledOnceTheDatabaseIsBackAndAnnouncesIt() {
        goAway();
        UUID first = accept("call_1");
        UUID repeated = accept("call_1");
        UUID held = fixture.accept(SampleDelivery.ofCall("call_2").inQuarantine());
        fixture.inbox.drain();
        assertThat(state().count()).isEqualTo(3);
        assertThat(state().isDatabaseAway()).isTrue();
        assertThat(state().lastError()).contains("08006");
        assertThat(state().oldest()).isPresent();
        assertThat(fixture.stored.all()).hasSize(3).allMatch(DeliveryStored::spooled);
        assertThat(state().look().room()).isTrue();
        assertThat(state().look().limit()).isEqualTo(1L << 30);

        comeBack();
        fixture.inbox.drain();

        assertThat(state().isDatabaseAway()).isFalse();
        assertThat(state().count()).isZero();
        assertThat(state().look().bytes()).isZero();
        assertThat(fixture.all()).extracting(DeliveryRow::id).containsExactly(first, repeated, held);
        assertThat(fixture.find(first).getBody())
                .isEqualTo(SampleDelivery.ofCall("call_1").body());
        assertThat(fixture.statusOf(first)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(fixture.find(repeated).getDuplicateOf()).isEqualTo(first);
        assertThat(fixture.statusOf(held)).isEqualTo(DeliveryStatus.QUARANTINED);
        assertThat(fixture.log.announced).containsExactly(first);
    }

    @Test
    void storesAfterARestartWhatTheLastRunSpooled() {
        goAway();
        UUID id = accept("call_1");
        fixture.inbox.close();

        comeBack();
        fixture.open(store, new DirectThreads());
        fixture.inbox.drain();

        assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(files()).isEmpty();
    }

    @Test
    void storesOnceWhatWasCommittedThoughNobodySawIt() {
        store.after = () -> {
            throw AwayStore.away();
        };
        UUID id = accept("call_1");
        assertThat(files()).hasSize(1);

        store.after = () -> {};
        fixture.inbox.drain();

        assertThat(fixture.all()).extracting(DeliveryRow::id).containsExactly(id);
        assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(files()).isEmpty();
    }

    @Test
    void keepsAFileUntilTheCommit() {
        goAway();
        accept("call_1");
        comeBack();
        List<Path> duringCommit = new ArrayList<>();
        store.after = () -> duringCommit.addAll(files());

        fixture.inbox.drain();

        assertThat(duringCommit).hasSize(1);
        assertThat(files()).isEmpty();
    }

    @Test
    void asksTheDatabaseNothingForAsLongAsItIsAway() {
        goAway();
        accept("call_1");
        store.before = () -> {
            throw new AssertionError("It was asked");
        };

        accept("call_2");

        assertThat(state().count()).isEqualTo(2);
    }

    @Test
    void storesAThousandInOrderAndGoesOnWhereItStopped() {
        goAway();
        List<UUID> ids =
                IntStream.range(0, 1000).mapToObj(i -> accept("call_" + i)).toList();
        comeBack();
        int[] batches = {0};
        store.after = () -> {
            if (++batches[0] == 3) {
                goAway();
                throw AwayStore.away();
            }
        };

        fixture.inbox.drain();
        assertThat(state().count()).isEqualTo(800);
        assertThat(fixture.all()).hasSize(300);

        comeBack();
        store.after = () -> {};
        fixture.inbox.drain();
        assertThat(fixture.all()).extracting(DeliveryRow::id).containsExactlyElementsOf(ids);
        assertThat(fixture.log.announced).doesNotHaveDuplicates();
    }

    @Test
    void setsADamagedFileAsideAndStoresTheOthers() throws IOException {
        goAway();
        accept("call_1");
        UUID damaged = accept("call_2");
        accept("call_3");
        byte[] bytes = Files.readAllBytes(fixture.spool.resolve(damaged + ".delivery"));
        bytes[100] ^= 1;
        Files.write(fixture.spool.resolve(damaged + ".delivery"), bytes);
        comeBack();

        fixture.inbox.drain();

        assertThat(fixture.all()).hasSize(2);
        assertThat(state().count()).isZero();
        assertThat(state().setAside()).isEqualTo(1);
        assertThat(fixture.spool.resolve("damaged/" + damaged + ".delivery")).exists();
    }

    @Test
    void setsAsideWhatTheDatabaseRefusesAgainAndAgainAndStoresTheOthers() {
        goAway();
        accept("call_1");
        UUID refused = fixture.accept(SampleDelivery.ofCall("call_2").fromSource("s".repeat(101)));
        accept("call_3");
        comeBack();

        fixture.inbox.drain();
        assertThat(fixture.all()).hasSize(2);
        assertThat(state().count()).isEqualTo(1);

        fixture.inbox.drain();
        fixture.inbox.drain();
        assertThat(state().count()).isZero();
        assertThat(fixture.spool.resolve("refused/" + refused + ".delivery")).exists();
    }

    @Test
    void storesTheOthersWhenAFileCanBeNeitherReadNorMoved() throws IOException {
        goAway();
        accept("call_1");
        UUID stuck = accept("call_2");
        accept("call_3");
        Path file = fixture.spool.resolve(stuck + ".delivery");
        byte[] content = Files.readAllBytes(file);
        Files.delete(file);
        Files.createDirectory(file);
        comeBack();

        fixture.inbox.drain();
        assertThat(fixture.all()).hasSize(2);
        assertThat(state().count()).isEqualTo(1);

        Files.delete(file);
        Files.write(file, content);
        fixture.inbox.drain();
        assertThat(fixture.statusOf(stuck)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(state().count()).isZero();
    }

    @Test
    void triesAgainAfterARestartWhatTheDatabaseRefused() throws IOException {
        goAway();
        UUID id = accept("call_1");
        fixture.inbox.close();
        Files.createDirectories(fixture.spool.resolve("refused"));
        Files.move(fixture.spool.resolve(id + ".delivery"), fixture.spool.resolve("refused/" + id + ".delivery"));

        comeBack();
        fixture.open(store, new DirectThreads());
        fixture.inbox.drain();

        assertThat(fixture.statusOf(id)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(state().setAside()).isZero();
    }

    @Test
    void staysClosed() {
        goAway();
        accept("call_1");
        fixture.inbox.close();

        assertThat(state().isReady()).isFalse();
    }

    @Test
    void goesOnAfterAThreadThatCouldNotBeMade() {
        fixture.inbox.close();
        boolean[] failing = {false};
        fixture.open(store, new Threads(work -> {
            if (failing[0]) {
                throw new IllegalStateException("The server makes no thread");
            }
            return new Thread(work);
        }));
        failing[0] = true;
        CompletableFuture<UUID> waiting =
                fixture.inbox.accept(SampleDelivery.ofCall("call_1").incoming()).toCompletableFuture();
        assertThat(waiting).isNotDone();

        failing[0] = false;
        UUID next = accept("call_2");

        assertThat(fixture.statusOf(next)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void acknowledgesWhatTheDatabaseAloneRefuses() {
        UUID refused = fixture.accept(SampleDelivery.ofCall("call_2").fromSource("s".repeat(101)));
        UUID other = accept("call_1");

        assertThat(state().isDatabaseAway()).isFalse();
        assertThat(fixture.statusOf(other)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(fixture.spool.resolve(refused + ".delivery")).exists();
    }

    @Test
    void doesNotHoldAFullDiskOfTheDatabaseAgainstADelivery() {
        goAway();
        accept("call_1");
        FaultyStore probed = new FaultyStore(fixture.store) {
            @Override
            public void addInTurn(List<Delivery> deliveries, Duration grace) {
                throw AwayStore.away();
            }
        };
        fixture.inbox.close();
        fixture.open(probed, new DirectThreads());

        IntStream.range(0, 10).forEach(i -> fixture.inbox.drain());

        assertThat(state().count()).isEqualTo(1);
        assertThat(state().setAside()).isZero();
    }

    @Test
    void answersInTimeWhileTheDatabaseHangsAndStoresOnceWhenItGoesOn() throws Exception {
        Threads threads = new Threads(Executors.defaultThreadFactory());
        fixture.inbox.close();
        fixture.open(store, threads);
        CountDownLatch thaw = new CountDownLatch(1);
        store.before = () -> {
            try {
                thaw.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        long begin = System.nanoTime();
        List<CompletableFuture<UUID>> answers = IntStream.range(0, 100)
                .mapToObj(i -> fixture.inbox
                        .accept(SampleDelivery.ofCall("call_" + i).incoming())
                        .toCompletableFuture())
                .toList();

        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(4, TimeUnit.SECONDS);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Intake.PATIENCE);
        assertThat(state().isDatabaseAway()).isTrue();
        assertThat(files()).hasSize(100);
        begin = System.nanoTime();
        accept("call_100");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));

        thaw.countDown();
        for (int i = 0; i < 100 && state().count() > 0; i++) {
            fixture.inbox.drain();
            Thread.sleep(100);
        }
        assertThat(state().count()).isZero();
        assertThat(fixture.all()).hasSize(101);
        assertThat(state().isDatabaseAway()).isFalse();
    }

    @Test
    void refusesInTimeWhenTheDatabaseHangsAndThereIsNoSpool() throws Exception {
        fixture.inbox.close();
        Files.deleteIfExists(fixture.spool);
        Files.createDirectories(fixture.spool.getParent());
        Files.write(fixture.spool, "no folder".getBytes(UTF_8));
        fixture.open(store, new Threads(Executors.defaultThreadFactory()));
        CountDownLatch thaw = new CountDownLatch(1);
        store.before = () -> {
            try {
                thaw.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        long begin = System.nanoTime();

        assertThatExceptionOfType(CannotStoreDeliveryException.class).isThrownBy(() -> accept("call_1"));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        assertThat(state().isReady()).isFalse();
        thaw.countDown();
    }

    @Test
    void answersAllThatWaitWhenItStops() {
        fixture.inbox.close();
        fixture.open(store, new DirectThreads() {
            @Override
            Executor database() {
                return work -> {
                    throw new RejectedExecutionException("full");
                };
            }
        });
        CompletableFuture<UUID> waiting =
                fixture.inbox.accept(SampleDelivery.ofCall("call_1").incoming()).toCompletableFuture();
        assertThat(waiting).isNotDone();

        fixture.inbox.close();

        assertThat(waiting).isCompletedExceptionally();
        assertThatExceptionOfType(CannotStoreDeliveryException.class).isThrownBy(() -> accept("call_2"));
    }

    @Test
    void storesWhatLiesBehindAPageThatFailsAsAWhole() {
        goAway();
        IntStream.range(0, 100).forEach(i -> accept("large_" + i));
        UUID behind = accept("call_1");
        FaultyStore torn = new FaultyStore(fixture.store) {
            @Override
            public void addInTurn(List<Delivery> deliveries, Duration grace) {
                if (deliveries.stream().anyMatch(one -> one.getSubjectId().startsWith("large"))) {
                    throw AwayStore.away();
                }
                super.addInTurn(deliveries, grace);
            }
        };
        fixture.inbox.close();
        fixture.open(torn, new DirectThreads());

        IntStream.range(0, 3).forEach(i -> fixture.inbox.drain());

        assertThat(fixture.statusOf(behind)).isEqualTo(DeliveryStatus.RECEIVED);
        assertThat(state().count()).isEqualTo(100);
        assertThat(state().setAside()).isZero();
    }

    private UUID accept(String call) {
        return fixture.accept(SampleDelivery.ofCall(call));
    }

    private void goAway() {
        store.before = () -> {
            throw AwayStore.away();
        };
    }

    private void comeBack() {
        store.before = () -> {};
    }

    private SpoolState state() {
        SpoolState state = new SpoolState();
        state.inbox = fixture.inbox;
        return state;
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(fixture.spool)) {
            return files.filter(file -> file.toString().endsWith(".delivery")).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

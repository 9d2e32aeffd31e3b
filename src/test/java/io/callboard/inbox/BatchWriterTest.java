package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.callboard.fixture.SampleDelivery;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchWriterTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Integer> sizes = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void storesTogetherWhatArrivesWhileAnotherBatchIsStored() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(301);
        BatchWriter writer = new BatchWriter(
                1,
                256,
                threads,
                batch -> {
                    sizes.add(batch.deliveries().size());
                    busy.countDown();
                    awaitQuietly(free);
                    return Map.of();
                },
                (batch, failures) -> batch.deliveries().forEach(waiting -> all.countDown()));

        writer.add(waiting());
        assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 300; i++) {
            writer.add(waiting());
        }
        free.countDown();

        assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(sizes).containsExactly(1, 256, 44);
    }

    @Test
    void forgetsNoneThatManyThreadsBring() throws Exception {
        int count = 20_000;
        CountDownLatch all = new CountDownLatch(count);
        BatchWriter writer = new BatchWriter(2, 256, threads, batch -> Map.of(), (batch, failures) -> batch.deliveries()
                .forEach(waiting -> all.countDown()));

        for (int thread = 0; thread < 4; thread++) {
            threads.execute(() -> {
                for (int i = 0; i < count / 4; i++) {
                    writer.add(waiting());
                }
            });
        }

        assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void storesAllThatWaitThoughNoOtherThreadIsToBeHad() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch refusing = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(2);
        BatchWriter[] writer = new BatchWriter[1];
        Executor oneThread = work -> {
            switch (asked.getAndIncrement()) {
                case 0 -> threads.execute(work);
                case 1 -> throw new RejectedExecutionException("as the first batch ends");
                default -> {
                    refusing.countDown();
                    LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                    throw new RejectedExecutionException("while the first thread looks whether it goes on");
                }
            }
        };
        writer[0] = new BatchWriter(
                1,
                1,
                oneThread,
                batch -> {
                    if (all.getCount() == 2) {
                        writer[0].add(waiting());
                    }
                    return Map.of();
                },
                (batch, failures) -> {
                    all.countDown();
                    threads.execute(writer[0]::wake);
                    awaitQuietly(refusing);
                });

        writer[0].add(waiting());

        assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void waitsWithWhatItHasNoThreadForUntilItIsWoken() {
        boolean[] full = {true};
        Queue<Map<?, ?>> told = new ConcurrentLinkedQueue<>();
        BatchWriter writer = new BatchWriter(
                1,
                256,
                work -> {
                    if (full[0]) {
                        throw new RejectedExecutionException("full");
                    }
                    work.run();
                },
                batch -> Map.of(),
                (batch, failures) -> told.add(failures));

        writer.add(waiting());
        assertThat(told).isEmpty();

        full[0] = false;
        writer.wake();
        assertThat(told).hasSize(1);
    }

    private static Waiting waiting() {
        return new Waiting(
                UuidCreator.getTimeOrderedEpoch(),
                SampleDelivery.ofCall("call_1").incoming(),
                null);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

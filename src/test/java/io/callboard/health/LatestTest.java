package io.callboard.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class LatestTest {

    private long now = 5;
    private int readings;
    private final List<Runnable> begun = new ArrayList<>();

    @Test
    void readsOnceASecondHoweverManyAsk() {
        Latest<Integer> latest = new Latest<>(() -> ++readings, Runnable::run, () -> now);

        assertThat(latest.reading().result()).contains(1);
        advance(Latest.FRESH);
        assertThat(latest.reading().result()).contains(1);
        advance(Duration.ofNanos(1));
        assertThat(latest.reading().result()).contains(2);
        latest.reading();
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void readsLessOftenWhatTakesLong() {
        Latest<Integer> latest = new Latest<>(
                () -> {
                    advance(Duration.ofSeconds(1));
                    return ++readings;
                },
                Runnable::run,
                () -> now);
        latest.reading();

        advance(Duration.ofSeconds(9));
        latest.reading();
        assertThat(readings).isEqualTo(1);
        advance(Duration.ofNanos(1));
        latest.reading();
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void waitsForOneThatHangsOnceAndNoLonger() {
        Latest<Integer> latest = new Latest<>(() -> ++readings, begun::add, () -> now);
        long start = System.nanoTime();

        assertThat(latest.reading().result()).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Latest.PATIENCE);
        advance(Latest.PATIENCE);
        long again = System.nanoTime();
        assertThat(latest.reading().result()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - again)).isLessThan(Latest.PATIENCE);
        assertThat(begun).hasSize(1);
    }

    @Test
    void triesAgainAfterOneThatIsLost() {
        Latest<Integer> latest = new Latest<>(() -> ++readings, begun::add, () -> now);
        latest.reading();

        advance(Latest.LOST.plusNanos(1));
        latest.reading();

        assertThat(begun).hasSize(2);
        begun.get(1).run();
        assertThat(latest.reading().result()).contains(1);
    }

    @Test
    void tellsThatItFailedAndTriesAgainASecondLater() {
        Latest<Integer> latest = new Latest<>(
                () -> {
                    if (++readings == 1) {
                        throw new IllegalStateException("The database is away");
                    }
                    return readings;
                },
                Runnable::run,
                () -> now);

        assertThat(latest.reading().result()).isEmpty();
        assertThat(latest.reading().result()).isEmpty();
        advance(Latest.FRESH.plusNanos(1));
        assertThat(latest.reading().result()).contains(2);
    }

    @Test
    void tellsNothingWhileThereIsNoThread() {
        boolean[] free = new boolean[1];
        Latest<Integer> latest = new Latest<>(
                () -> ++readings,
                work -> {
                    if (!free[0]) {
                        throw new RejectedExecutionException();
                    }
                    work.run();
                },
                () -> now);

        assertThat(latest.reading().result()).isEmpty();
        free[0] = true;
        advance(Latest.FRESH.plusNanos(1));
        assertThat(latest.reading().result()).contains(1);
    }

    @Test
    void tellsWhatWasReadBeforeWhileTheNextReadingTakesLong() {
        Latest<Integer> latest = new Latest<>(() -> ++readings, begun::add, () -> now);
        latest.reading();
        begun.get(0).run();
        assertThat(latest.reading().resultOrLast(Duration.ZERO)).contains(1);

        advance(Latest.KEPT);
        assertThat(latest.reading().resultOrLast(Duration.ZERO)).contains(1);
        assertThat(latest.reading().result(Duration.ZERO)).isEmpty();
        assertThat(begun).hasSize(2);
        advance(Duration.ofNanos(1));
        assertThat(latest.reading().resultOrLast(Duration.ZERO)).isEmpty();
        begun.get(1).run();
        assertThat(latest.reading().resultOrLast(Duration.ZERO)).contains(2);
    }

    @Test
    void tellsNothingOfBeforeOnceItFailed() {
        Latest<Integer> latest = new Latest<>(
                () -> {
                    if (++readings == 2) {
                        throw new IllegalStateException("The database is away");
                    }
                    return readings;
                },
                Runnable::run,
                () -> now);
        assertThat(latest.reading().resultOrLast(Duration.ZERO)).contains(1);

        advance(Latest.FRESH.plusNanos(1));
        assertThat(latest.reading().resultOrLast(Duration.ZERO)).isEmpty();
    }

    @Test
    void waitsNoLongerThanItIsAskedTo() {
        Latest<Integer> latest = new Latest<>(() -> ++readings, begun::add, () -> now);
        long start = System.nanoTime();

        assertThat(latest.reading().result(Duration.ofMillis(10))).isEmpty();
        assertThat(latest.reading().result(Duration.ofMillis(-10))).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Latest.PATIENCE);
    }

    private void advance(Duration duration) {
        now += duration.toNanos();
    }
}

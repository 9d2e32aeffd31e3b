package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.SteppingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecentStandingTest {

    private static final Instant START = Instant.parse("2026-09-10T10:00:00Z");
    private static final BoardCaller ANNA = new BoardCaller("anna", Role.VIEWER, BoardCaller.Kind.USER, START);

    private final SteppingClock clock = new SteppingClock(START);
    private final RecentStanding recent = new RecentStanding();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch back = new CountDownLatch(1);
    private volatile boolean holds = true;
    private volatile boolean hangs;
    private int asked;

    @BeforeEach
    void watchWhoAsks() {
        recent.clock = clock;
        recent.standing = new Standing() {
            @Override
            boolean holds(BoardCaller caller) {
                asked++;
                if (hangs) {
                    begun.countDown();
                    try {
                        assertThat(back.await(1, TimeUnit.MINUTES)).isTrue();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
                return holds;
            }
        };
    }

    @Test
    void asksOnceInAWhile() {
        for (int second = 0; second < 10; second++) {
            assertThat(recent.holds(ANNA)).isTrue();
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void letsNobodyInAnyMoreSomeSecondsAfterAChange() {
        assertThat(recent.holds(ANNA)).isTrue();
        holds = false;
        clock.advance(RecentStanding.PERIOD);

        assertThat(recent.holds(ANNA)).isFalse();
        assertThat(recent.holds(ANNA)).isFalse();
    }

    @Test
    void knowsNobodyByAnother() {
        assertThat(recent.holds(ANNA)).isTrue();
        holds = false;

        assertThat(recent.holds(new BoardCaller("bert", Role.VIEWER, BoardCaller.Kind.USER, START)))
                .isFalse();
        assertThat(recent.holds(new BoardCaller("anna", Role.OPERATOR, BoardCaller.Kind.USER, START)))
                .isFalse();
    }

    @Test
    void makesNobodyElseWaitForADatabaseThatHangs() throws Exception {
        assertThat(recent.holds(ANNA)).isTrue();
        clock.advance(RecentStanding.PERIOD);
        hangs = true;
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> recent.holds(ANNA));
        try {
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(recent.holds(ANNA)).isTrue();
            assertThat(waiting).isNotDone();
        } finally {
            back.countDown();
        }
        assertThat(waiting.get(1, TimeUnit.MINUTES)).isTrue();
    }
}

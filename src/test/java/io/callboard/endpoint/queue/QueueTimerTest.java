package io.callboard.endpoint.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.config.SettingsReader;
import io.callboard.fixture.SteppingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueTimerTest {

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-09-01T10:00:00Z"));
    private final List<Integer> portions = new ArrayList<>();
    private final QueueTimer timer = new QueueTimer();
    private int waiting;
    private boolean failing;

    @BeforeEach
    void wire() {
        timer.clock = clock;
        timer.settings =
                new SettingsReader(Map.of("callboard.deliveries-queue", "callboard.deliveries"), Map.of()).read();
        timer.intake = new QueueIntake() {
            @Override
            public boolean take(String queue, int most) {
                portions.add(most);
                if (failing) {
                    throw new IllegalStateException("planted");
                }
                waiting = Math.max(0, waiting - most);
                return waiting > 0;
            }
        };
    }

    @Test
    void takesOneMessageAfterAFailureAndThenMoreAndMore() {
        waiting = 200;
        failing = true;
        timer.take();
        timer.take();
        assertThat(portions).containsExactly(QueueTimer.MOST);

        clock.advance(Duration.ofSeconds(2));
        timer.take();
        failing = false;
        clock.advance(Duration.ofSeconds(4));
        timer.take();

        assertThat(portions).containsExactly(64, 1, 1, 2, 4, 8, 16, 32, 64, 64, 64);
    }

    @Test
    void takesFewAgainWhenAPortionFailsLater() {
        waiting = 70;
        timer.take();
        failing = true;
        timer.take();
        failing = false;
        clock.advance(Duration.ofSeconds(2));
        waiting = 1;
        timer.take();
        waiting = 1;
        timer.take();

        assertThat(portions).containsExactly(64, 64, 64, 1, 2);
    }
}

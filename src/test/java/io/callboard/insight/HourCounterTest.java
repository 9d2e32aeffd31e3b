package io.callboard.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.LogLines;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

class HourCounterTest {

    private final HourStore broken = new HourStore() {
        @Override
        public List<Instant> touched(int most) {
            throw new IllegalStateException("no table");
        }
    };

    @Test
    void warnsOnceWhenItFailsAgain() {
        HourCounter counter = new HourCounter();
        counter.store = broken;
        counter.clock = Clock.systemUTC();
        try (LogLines log = new LogLines(HourCounter.class)) {
            counter.count();
            assertThat(warnings(log)).as("another node may have counted it").isZero();
            counter.count();
            counter.count();

            assertThat(warnings(log)).isEqualTo(1);
            assertThat(String.join("", log.all())).doesNotContain("no table");
        }
    }

    private static long warnings(LogLines log) {
        return log.all().stream()
                .filter(line -> line.contains(Level.WARNING.getLocalizedName()))
                .count();
    }
}

package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.inbox.SpoolState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpoolWordsTest {

    private static final Instant NOW = Instant.parse("2026-03-29T01:00:00Z");

    @Test
    void saysNothingWhenAllIsAsAlways() {
        assertThat(of(0, 0, false, true).getLines()).isEmpty();
    }

    @Test
    void tellsWhatLiesThereAndForHowLong() {
        assertThat(of(1, 0, false, true).getLines())
                .containsExactly(
                        "One acknowledged delivery lies in the spool of this server, the oldest came 2 min ago.");
        assertThat(of(1204, 1, true, true).getLines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("The database takes nothing"))
                .anySatisfy(line -> assertThat(line).startsWith("1,204 acknowledged deliveries lie"))
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo("One acknowledged delivery in the spool could not be used and was set aside;"
                                + " the log names each."));
    }

    @Test
    void tellsThatDeliveriesAreRefusedWithoutASpool() {
        assertThat(of(0, 0, true, false).getLines()).singleElement().asString().contains("refused");
    }

    private static SpoolWords of(int count, long setAside, boolean away, boolean ready) {
        SpoolWords spoken = new SpoolWords();
        spoken.words = new Words();
        spoken.times = new Times();
        spoken.times.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        spoken.times.words = spoken.words;
        spoken.spool = new SpoolState() {
            @Override
            public boolean isReady() {
                return ready;
            }

            @Override
            public int count() {
                return count;
            }

            @Override
            public Optional<Instant> oldest() {
                return Optional.of(NOW.minusSeconds(120)).filter(oldest -> count > 0);
            }

            @Override
            public long setAside() {
                return setAside;
            }

            @Override
            public boolean isDatabaseAway() {
                return away;
            }
        };
        return spoken;
    }
}

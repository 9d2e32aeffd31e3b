package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 40", "3, 160", "4, 640", "5, 2560", "6, 3600", "7, 3600"})
    void waitsLongerEachTimeButNeverLongerThanTheLongest(int done, long seconds) {
        assertThat(backoff(1).next(done, NOW)).contains(NOW.plusSeconds(seconds));
        assertThat(backoff(0).next(done, NOW)).contains(NOW.plusMillis(seconds * 500));
    }

    @Test
    void endsWithTheLastAttempt() {
        assertThat(backoff(1).next(8, NOW)).isEmpty();
        assertThat(backoff(1).next(9, NOW)).isEmpty();
    }

    @Test
    void spreadsWhatFailedTogether() {
        assertThat(Backoff.STANDARD.next(3, NOW)).isNotEqualTo(Backoff.STANDARD.next(3, NOW));
    }

    @Test
    void refusesPausesAndAttemptsThatMakeNoSense() {
        Duration second = Duration.ofSeconds(1);
        RandomGenerator random = RandomGenerator.getDefault();
        assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(0, second, second, random));
        assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(1, Duration.ZERO, second, random));
        assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(1, Duration.ofSeconds(2), second, random));
    }

    private static Backoff backoff(double random) {
        RandomGenerator fixed = new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return random;
            }
        };
        return new Backoff(8, Duration.ofSeconds(10), Duration.ofHours(1), fixed);
    }
}

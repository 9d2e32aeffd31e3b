package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

    private static final Instant START = Instant.EPOCH;

    private final Answers answers = new Answers();

    @ParameterizedTest
    @CsvSource({"200,true", "204,true", "299,true", "199,false", "302,false", "400,false", "503,false", "0,false"})
    void takesA2xxAloneForASuccess(int status, boolean success) {
        answer(1, 10, status);

        assertThat(answers.successes()).isEqualTo(success ? 1 : 0);
        assertThat(answers.refused()).isEqualTo(success ? 0 : 1);
    }

    @Test
    void tellsASuccessMeanwhileFromOneBeforeOrAfter() {
        answer(1, 10, 204);
        answer(2, 20, 503);
        answer(3, 5_000, 503);
        answer(9, 9_000, 204);

        Answers meanwhile = answers.sentBetween(START.plusMillis(1_500), START.plusSeconds(9));
        assertThat(meanwhile.successes()).isZero();
        assertThat(meanwhile.refused()).isEqualTo(2);
        assertThat(meanwhile.longest()).isEqualTo(Duration.ofSeconds(5));

        answer(4, 10, 204);
        assertThat(answers.sentBetween(START.plusMillis(1_500), START.plusSeconds(9))
                        .successes())
                .isEqualTo(1);
    }

    @Test
    void countsWhatWasNotAnsweredAmongTheLongest() {
        answer(1, 10, 204);
        answer(2, 60_000, Answers.NONE);

        assertThat(answers.longest()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void leavesOneOfAHundredOut() {
        for (int i = 1; i <= 100; i++) {
            answer(i, i * 10, 204);
        }

        assertThat(answers.percentile(99)).isEqualTo(Duration.ofMillis(990));
    }

    @Test
    void takesRefusalsForSilence() {
        answer(1, 0, 204);
        answer(4, 0, 503);
        answer(11, 0, 204);
        answer(12, 0, 204);

        assertThat(answers.longestSilence()).isEqualTo(Duration.ofSeconds(10));
    }

    private void answer(int second, int millis, int status) {
        answers.add(new Answers.One(START.plusSeconds(second), Duration.ofMillis(millis), status, true));
    }
}

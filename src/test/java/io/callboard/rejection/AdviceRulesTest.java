package io.callboard.rejection;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.rejection.Advice.Topic;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdviceRulesTest {

    private static final Instant T0 = Instant.parse("2026-09-10T10:42:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # requests, smallest and largest skew in s, topic, told skew in s
            143,     -400,     -360, CLOCK_AHEAD,       400
            1,       -301,     -301, CLOCK_AHEAD,       301
            9,     -86400,     -400, CLOCK_AHEAD,     86400
            9,     -86401,     -400, WRONG_TIME,      86401
            3,        360,      660, CLOCK_BEHIND,      360
            3,        360,      661, LATE,              360
            2,        360,      360, LATE,              360
            500,      360,    80000, LATE,              360
            500,    86400,    86400, CLOCK_BEHIND,    86400
            500,    86401,    86401, WRONG_TIME,      86401
            7,       -400,      360, WRONG_TIME,        400
            7,       -400,      500, WRONG_TIME,        500
            """)
    void tellsClocksFromOldRequests(long requests, long min, long max, Topic topic, long told) {
        Advice advice = AdviceRules.advise(
                sum(RejectionCause.STALE, requests, Duration.ofSeconds(min), Duration.ofSeconds(max)));

        assertThat(advice.topic()).isEqualTo(topic);
        assertThat(advice.skew()).isEqualTo(Duration.ofSeconds(told));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STALE")
    void hasATopicForEveryOtherCause(RejectionCause cause) {
        RejectionSum sum = sum(cause, 1, null, null);

        assertThat(AdviceRules.advise(sum)).isEqualTo(new Advice(Topic.valueOf(cause.name()), sum, null));
    }

    private static RejectionSum sum(RejectionCause cause, long requests, Duration min, Duration max) {
        return new RejectionSum(cause, "192.0.2.1", null, requests, T0, T0, min, max);
    }
}

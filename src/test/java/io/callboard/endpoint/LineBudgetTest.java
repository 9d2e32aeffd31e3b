package io.callboard.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.endpoint.LineBudget.Grant;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LineBudgetTest {

    private static final Instant NOW = Instant.parse("2026-09-10T01:46:40Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LineBudget budget = new LineBudget(2);

    @Test
    void grantsSoManyLinesAMinuteAndNoMore() {
        assertThat(budget.ask(NOW)).isEqualTo(new Grant(true, 0));
        assertThat(budget.ask(NOW)).isEqualTo(new Grant(true, 0));
        assertThat(budget.ask(NOW)).isEqualTo(new Grant(false, 0));
        assertThat(budget.ask(NOW.plus(MINUTE).minusMillis(1))).isEqualTo(new Grant(false, 0));
    }

    @Test
    void tellsOnceHowManyWereLeftOut() {
        for (int i = 0; i < 5; i++) {
            budget.ask(NOW);
        }

        assertThat(budget.ask(NOW.plus(MINUTE))).isEqualTo(new Grant(true, 3));
        assertThat(budget.ask(NOW.plus(MINUTE))).isEqualTo(new Grant(true, 0));
    }

    @Test
    void beginsAnewWhenTheClockGoesBack() {
        for (int i = 0; i < 3; i++) {
            budget.ask(NOW);
        }

        assertThat(budget.ask(NOW.minusSeconds(3600))).isEqualTo(new Grant(true, 1));
    }
}

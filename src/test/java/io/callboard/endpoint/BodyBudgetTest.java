package io.callboard.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.endpoint.BodyBudget.Share;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {

    private static final int MAX = 16 << 20;

    private final BodyBudget budget = new BodyBudget(MAX);

    @Test
    void grantsNoMoreThanThereIsAndTakesNothingWhenItRefuses() {
        Share first = budget.share();
        Share second = budget.share();

        assertThat(first.take(MAX / 2)).isTrue();
        assertThat(second.take(MAX / 4)).isTrue();
        assertThat(first.take(1)).isFalse();
        assertThat(second.take(1)).isFalse();
        assertThat(budget.taken()).isEqualTo(MAX / 2 + MAX / 4);
    }

    @Test
    void keepsTheLastQuarterForSmallBodies() {
        budget.share().take(MAX / 4 * 3);

        for (int taken = 0; taken + BodyBudget.SMALL <= MAX / 4; taken += BodyBudget.SMALL) {
            assertThat(budget.share().take(BodyBudget.SMALL)).isTrue();
        }
        assertThat(budget.share().take(BodyBudget.SMALL)).isFalse();
        assertThat(budget.taken()).isBetween((long) MAX - BodyBudget.SMALL, (long) MAX);
    }

    @Test
    void alwaysHasRoomForOneThatIsAlone() {
        Share alone = budget.share();

        assertThat(alone.take(MAX)).isTrue();
        assertThat(alone.take(MAX)).isTrue();
        assertThat(budget.share().take(1)).isFalse();
    }

    @Test
    void hasRoomAgainForWhatIsGivenBackOnce() {
        Share first = budget.share();
        first.take(MAX / 2);
        first.give(MAX / 4);
        assertThat(budget.taken()).isEqualTo(MAX / 4);

        first.close();
        first.close();

        assertThat(budget.taken()).isZero();
    }
}

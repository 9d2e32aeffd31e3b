package io.callboard.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaitsTest {

    @Test
    void tellsHowLongThatPartWaitedAtMost() {
        Waits waits = new Waits();
        for (int steps = 1; steps <= 100; steps++) {
            waits.add(steps, 1);
        }

        assertThat(waits.quantile(0.5)).isEqualByComparingTo("505");
        assertThat(waits.quantile(0.95)).isEqualByComparingTo("955");
        assertThat(waits.quantile(1)).isEqualByComparingTo("1005");
    }

    @Test
    void addsUpAsIfCountedTogether() {
        Waits waits = new Waits()
                .plus("90:3 100:1 4000:1")
                .plus(new Waits().plus("90:1 7:2 999:1 1000:2").plus("4000:1"))
                .plus("");

        assertThat(waits.text()).isEqualTo("7:2 90:4 100:1 999:1 1000:2 4000:2");
        assertThat(waits.quantile(0.75)).isEqualByComparingTo("10005");
        assertThat(waits.quantile(1)).isEqualByComparingTo("40005");
        assertThat(new Waits().plus("").quantile(0.5)).isNull();
    }
}

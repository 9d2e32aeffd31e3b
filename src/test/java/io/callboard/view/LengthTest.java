package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LengthTest {

    @Test
    void showsMinutesAndSeconds() {
        assertThat(Length.of(287_999)).isEqualTo("4:47");
        assertThat(Length.of(0)).isEqualTo("0:00");
    }

    @Test
    void showsHoursOnlyWhereThereAreAny() {
        assertThat(Length.of(3_599_000)).isEqualTo("59:59");
        assertThat(Length.of(3_723_000)).isEqualTo("1:02:03");
    }

    @Test
    void countsANegativeLengthAsNone() {
        assertThat(Length.of(-5_000)).isEqualTo("0:00");
    }
}

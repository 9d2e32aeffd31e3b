package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BannerTest {

    @Test
    void showsWhatStandsInBackticksAsCode() {
        assertThat(Banner.of("warning", "Title.", "Set `A` or `B` now.").pieces())
                .containsExactly(
                        new Banner.Piece("Set ", false),
                        new Banner.Piece("A", true),
                        new Banner.Piece(" or ", false),
                        new Banner.Piece("B", true),
                        new Banner.Piece(" now.", false));
    }
}

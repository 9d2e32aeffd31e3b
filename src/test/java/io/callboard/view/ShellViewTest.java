package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellViewTest {

    @ParameterizedTest
    @CsvSource({"admin,ad", "anna.berg,ab", "anna.berg@example.com,ab", "_anna,an", "-a-,a", "...,..", "@,@", "'',''"})
    void makesLettersOfEveryName(String name, String letters) {
        assertThat(ShellView.initials(name)).isEqualTo(letters);
    }
}

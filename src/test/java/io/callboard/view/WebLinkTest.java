package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {

    private final WebLink links = new WebLink();

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a.wav", "HTTP://example.org/a?b=c"})
    void letsBrowsersFollowWebAddresses(String address) {
        assertThat(links.isSafe(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                " https://example.org",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "//example.org",
                "https:example.org",
                "file:///etc/passwd",
                "https://example.org\\@evil"
            })
    void refusesAllOthers(String address) {
        assertThat(links.isSafe(address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(value = "null", nullValues = "null")
    void refusesNone(String address) {
        assertThat(links.isSafe(address)).isFalse();
    }
}

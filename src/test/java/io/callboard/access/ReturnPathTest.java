package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @Test
    void goesBackWithTheQuery() {
        assertThat(ReturnPath.of("/calls.xhtml?status=ended&q=a%20b").path())
                .isEqualTo("/calls.xhtml?status=ended&q=a%20b");
    }

    @Test
    void survivesTheWayThroughTheLoginPage() {
        assertThat(ReturnPath.of("/calls.xhtml?q=a%20b&x=1").loginAddress("/callboard"))
                .isEqualTo("/callboard/login.xhtml?to=%2Fcalls.xhtml%3Fq%3Da%2520b%26x%3D1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "calls.xhtml",
                "//evil.example/",
                "/\\evil.example/",
                "https://evil.example/",
                "/calls.xhtml\r\nSet-Cookie: a=b",
                "/calls.xhtml?q=\u00e9",
                "/login.xhtml?to=/login.xhtml"
            })
    void goesNowhereElse(String asked) {
        assertThat(ReturnPath.of(asked)).isEqualTo(ReturnPath.START);
    }
}

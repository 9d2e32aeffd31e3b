package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonLayoutTest {

    @Test
    void breaksLinesAndKeepsEveryToken() {
        assertThat(JsonLayout.of("{\"a\":1.50,\"a\":[true, \"x, {y\\\"\"],\"b\":{},\"c\":[ ]}"))
                .isEqualTo("""
                {
                  "a": 1.50,
                  "a": [
                    true,
                    "x, {y\\""
                  ],
                  "b": {},
                  "c": []
                }""");
    }

    @Test
    void leavesWhatIsNoJsonAsItCame() {
        assertThat(JsonLayout.of(" plain, text: here")).isEqualTo(" plain, text: here");
        assertThat(JsonLayout.of((String) null)).isNull();
    }

    @Test
    void survivesBrokenJson() {
        assertThat(JsonLayout.of("{]}}\"")).contains("\"");
    }

    @Test
    void survivesDepthAndSize() {
        assertThat(JsonLayout.of("[".repeat(1_000_000))).hasSizeLessThan(JsonLayout.LIMIT + 200);
    }
}

package io.callboard.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"access_token":"abc"}                  | {"access_token":"***"}
                    {"call":{"access_token" : "abc","b":1}} | {"call":{"access_token" : "***","b":1}}
                    [{"access_token":"a"},{"access_token":"b"}] | [{"access_token":"*"},{"access_token":"*"}]
                    {"access_token":"a\\"b\\\\","c":"d"}    | {"access_token":"******","c":"d"}
                    {"access_token":"é"}                    | {"access_token":"**"}
                    {"access_token":"cut sho                | {"access_token":"*******
                    {"access_token":"a\\                    | {"access_token":"**
                    {"access\\u005Ftoken":"abc"}            | {"access\\u005Ftoken":"***"}
                    {"a":"\\"","access_token":"abc"}        | {"a":"\\"","access_token":"***"}
                    """)
    void masksTheValueAndNothingElse(String body, String masked) {
        byte[] bytes = body.getBytes(UTF_8);

        assertThat(new String(AccessToken.mask(bytes), UTF_8)).isEqualTo(masked);
        assertThat(new String(bytes, UTF_8)).as("the given array").isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"access_token\":\"\"}",
                "{\"access_token\":null}",
                "{\"access_token\":",
                "{\"access_token\"",
                "{\"my_access_token\":\"abc\"}",
                "{\"a\":\"access_token\",\"b\":\"c\"}",
                "{\"a\":\"\\\"access_token\\\":\\\"abc\\\"\"}",
                "\"\\"
            })
    void givesTheSameArrayWhenThereIsNothingToMask(String body) {
        byte[] bytes = body.getBytes(UTF_8);

        assertThat(AccessToken.mask(bytes)).isSameAs(bytes);
    }

    @Test
    void leavesASampleReadableAndItsLengthAsItWas() {
        byte[] body = Bodies.file("02_call_started_web");

        byte[] masked = AccessToken.mask(body);

        assertThat(masked).hasSameSizeAs(body);
        assertThat(new String(masked, UTF_8)).doesNotContain("FAKE").contains("\"access_token\": \"****");
        assertThat(Bodies.read(masked)).isEqualTo(Bodies.read(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\", "\"access_token\":", "{\"access_token\":\"x\"}", "\"a", "\"\\u005f"})
    void takesLinearTime(String part) {
        byte[] body = part.repeat(10_000_000 / part.length()).getBytes(UTF_8);

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(AccessToken.mask(body)).hasSameSizeAs(body);
        });
    }
}

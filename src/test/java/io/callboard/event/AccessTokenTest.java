package io.callboard.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTokenTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'{\"access_token\":\"eyJ0\"}', '{\"access_token\":\"****\"}'",
                "'{\"access_token\" : \"a\\\"é\",\"b\":1}', '{\"access_token\" : \"*****\",\"b\":1}'",
                "'[{\"access_token\":\"a\"},{\"access_token\":\"b\"}]', '[{\"access_token\":\"*\"},{\"access_token\":\"*\"}]'",
                "'{\"access_token\":\"cut short', '{\"access_token\":\"*********'"
            })
    void becomesStarsOfTheSameLength(String body, String masked) {
        assertThat(new String(AccessToken.mask(body.getBytes(UTF_8)), UTF_8)).isEqualTo(masked);
    }

    @Test
    void leavesABodyWithoutItAsItIs() {
        byte[] body = "{\"note\":\"access_token\",\"access_token\":null}".getBytes(UTF_8);

        assertThat(AccessToken.mask(body)).isSameAs(body);
    }

    @Test
    void isMaskedHoweverLongItIs() {
        byte[] body = ("{\"access_token\":\"" + "x\\n".repeat(200_000) + "\"}").getBytes(UTF_8);

        assertThat(new String(AccessToken.mask(body), UTF_8))
                .doesNotContain("x\\n")
                .hasSize(body.length);
    }
}

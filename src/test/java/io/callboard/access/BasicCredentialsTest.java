package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {

    @Test
    void readsAPasswordWithColonsAndAccents() {
        assertThat(BasicCredentials.parse("basic " + encoded("admin:a:b\u00e9")))
                .contains(new BasicCredentials("admin", "a:b\u00e9"));
    }

    @Test
    void keepsThePasswordToItself() {
        assertThat(new BasicCredentials("admin", "secret")).hasToString("BasicCredentials[admin]");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic %%%", "Basic YWRtaW4=", "Bearer YTpi"})
    void readsNothingElse(String header) {
        assertThat(BasicCredentials.parse(header)).isEmpty();
    }

    private static String encoded(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}

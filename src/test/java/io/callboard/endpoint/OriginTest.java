package io.callboard.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.config.Settings;
import io.callboard.config.SettingsReader;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    private static final Settings LOOPBACK = settings(Map.of("CALLBOARD_UNSIGNED", "loopback"));

    @ParameterizedTest
    @CsvSource({"127.0.0.1,localhost", "127.0.0.1,LOCALHOST", "::1,[::1]", "127.0.0.1,127.0.0.1", "127.8.8.8,::1"})
    void needsNoSignatureFromThisMachineToItsOwnName(String peer, String host) {
        assertThat(origin(LOOPBACK, peer, host, Map.of()).needsNoSignature()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1,localhost",
        "unknown,localhost",
        "127.0.0.1,calls.example.com",
        "127.0.0.1,127.0.0.1.example.com",
        "127.0.0.1,10.0.0.1",
        "127.0.0.1,''"
    })
    void needsASignatureFromAnyoneElseAndToAnyOtherName(String peer, String host) {
        assertThat(origin(LOOPBACK, peer, host, Map.of()).needsNoSignature()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via", "X-Retell-Signature"})
    void needsASignatureThroughAProxyAndWhenItHasOne(String header) {
        assertThat(origin(LOOPBACK, "127.0.0.1", "localhost", Map.of(header, "x"))
                        .needsNoSignature())
                .isFalse();
    }

    @Test
    void needsASignatureUnlessAskedOtherwise() {
        assertThat(origin(settings(Map.of()), "127.0.0.1", "localhost", Map.of())
                        .needsNoSignature())
                .isFalse();
    }

    private static Settings settings(Map<String, String> variables) {
        return new SettingsReader(Map.of(), variables).read();
    }

    private static Origin origin(Settings settings, String peer, String host, Map<String, String> headers) {
        Origin origin = new Origin();
        origin.settings = settings;
        origin.request = (HttpServletRequest) Proxy.newProxyInstance(
                OriginTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "getServerName" -> host;
                    case "getHeaders" ->
                        Collections.enumeration(
                                headers.containsKey(arguments[0])
                                        ? List.of(headers.get(arguments[0]))
                                        : List.<String>of());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        origin.read();
        return origin;
    }
}

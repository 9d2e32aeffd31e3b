package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.config.SettingsReader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessFilterTest {

    private final StubRequest stub = new StubRequest();

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, , 192.0.2.1",
        "192.0.2.1, 203.0.113.7, 192.0.2.1",
        "10.0.0.1, 203.0.113.7, 203.0.113.7",
        "10.0.0.1, '198.51.100.9, 203.0.113.7', 203.0.113.7",
        "10.0.0.1, 2001:DB8:0::7, 2001:db8::7",
        "10.0.0.1, ?, unknown",
        "10.0.0.1, , 10.0.0.1"
    })
    void tellsAllThatCountLoginsWhomTheTrustedProxyNames(String peer, String forwarded, String sender)
            throws Exception {
        stub.peer = peer;
        stub.path = "/login.xhtml";
        if (forwarded != null) {
            stub.headers.put("X-Forwarded-For", forwarded);
        }
        AtomicReference<Actor> actor = new AtomicReference<>();
        filter("10.0.0.0/8")
                .doFilter(
                        stub.request(),
                        stub.response(),
                        (request, response) -> actor.set(Actor.of((HttpServletRequest) request)));
        assertThat(actor.get().address()).isEqualTo(sender);
    }

    private static AccessFilter filter(String proxies) {
        AccessFilter filter = new AccessFilter();
        filter.settings = new SettingsReader(
                        Map.of(
                                "callboard.trusted-proxies",
                                proxies,
                                "callboard.public-url",
                                "https://calls.example.com/callboard"),
                        Map.of())
                .read();
        filter.headers = new SecurityHeaders();
        filter.headers.settings = filter.settings;
        filter.standing = new Standing();
        return filter;
    }
}

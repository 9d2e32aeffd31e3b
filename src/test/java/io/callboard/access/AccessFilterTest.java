package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.config.SettingsReader;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
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

    @Test
    void takesNoFormOfAnotherSiteOverPlainHttp() throws Exception {
        assertThat(post(Map.of("Origin", "http://evil.example"))).isEqualTo(403);
        assertThat(post(Map.of("Origin", "null"))).isEqualTo(403);
        assertThat(post(Map.of("Origin", "http://board.example.evil.example"))).isEqualTo(403);
    }

    @Test
    void takesTheOwnForm() throws Exception {
        assertThat(post(Map.of())).as("no browser").isZero();
        assertThat(post(Map.of("Origin", "http://Board.example:8080"))).isZero();
        assertThat(post(Map.of("Origin", "https://calls.example.com")))
                .as("public address")
                .isZero();
        assertThat(post(Map.of("Origin", "http://outer.example", "X-Forwarded-Host", "outer.example:80, inner")))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"2001:db8::5", "[2001:db8::5]"})
    void knowsAnAddressForItsHost(String host) throws Exception {
        stub.host = host;
        assertThat(post(stub, Map.of("Origin", "http://[2001:db8::5]:8080"))).isZero();
        assertThat(post(stub, Map.of("Origin", "http://[2001:db8::6]:8080"))).isEqualTo(403);
    }

    @Test
    void believesWhatTheBrowserSaysOfTheSite() throws Exception {
        assertThat(post(Map.of("Sec-Fetch-Site", "same-origin", "Origin", "http://inner")))
                .isZero();
        assertThat(post(Map.of("Sec-Fetch-Site", "none"))).isZero();
        assertThat(post(Map.of("Sec-Fetch-Site", "same-site"))).isEqualTo(403);
        assertThat(post(Map.of("Sec-Fetch-Site", "cross-site", "Origin", "http://board.example")))
                .isEqualTo(403);
    }

    @Test
    void endsASessionThatNobodyUses() throws Exception {
        Clock start = Clock.fixed(Instant.parse("2026-09-10T10:00:00Z"), ZoneOffset.UTC);
        AccessFilter filter = filter("");
        stub.path = "/calls.xhtml";
        BoardSession.renew(
                stub.request(), new BoardCaller("anna", Role.VIEWER, BoardCaller.Kind.COMPANY, start.instant()));
        AtomicInteger admitted = new AtomicInteger();

        setClock(filter, start);
        filter.doFilter(stub.request(), stub.response(), (request, response) -> admitted.incrementAndGet());
        assertThat(admitted).hasValue(1);

        setClock(filter, Clock.offset(start, filter.settings.signOn().idle()));
        filter.doFilter(stub.request(), stub.response(), (request, response) -> admitted.incrementAndGet());
        assertThat(admitted).hasValue(1);
        assertThat(stub.redirect).startsWith("/callboard/login.xhtml");
        assertThat(stub.hasSession).isFalse();
    }

    private static void setClock(AccessFilter filter, Clock clock) {
        filter.presence.clock = clock;
        filter.standing.clock = clock;
    }

    /** The error that it was answered with; 0 for none. */
    private static int post(Map<String, String> headers) throws Exception {
        return post(new StubRequest(), headers);
    }

    private static int post(StubRequest form, Map<String, String> headers) throws Exception {
        form.method = "POST";
        form.path = "/login.xhtml";
        form.headers.putAll(headers);
        filter("").doFilter(form.request(), form.response(), (request, response) -> {});
        return form.error;
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
        filter.presence = new Presence();
        filter.presence.settings = filter.settings;
        filter.presence.clock = Clock.systemUTC();
        return filter;
    }
}

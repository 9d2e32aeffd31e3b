package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.RefreshAheadCachingJWKSetSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.sun.net.httpserver.HttpServer;
import io.callboard.access.CannotSignOnException.Reason;
import io.callboard.config.OpenId;
import io.callboard.fixture.SteppingClock;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompanyProviderTest {

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final CompanyProvider provider = new CompanyProvider();

    @BeforeEach
    void begin() {
        provider.clock = clock;
    }

    @Test
    void isWaitedForByOneWhileItSaysNothingAndThenLeftAloneForAWhile() throws Exception {
        SilentServer silent = new SilentServer();
        OpenId company = company(silent.address());
        try (silent) {
            CompletableFuture<Void> first = CompletableFuture.runAsync(() -> assertAway(company));
            silent.accept();

            long start = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                assertAway(company);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            assertThat(first).isNotDone();

            silent.vanish();
            first.get(10, TimeUnit.SECONDS);
        }

        HttpServer back = answering(silent.port(), "/auth");
        try {
            clock.advance(CompanyProvider.REST.minusMillis(1));
            assertAway(company);
            clock.advance(Duration.ofMillis(1));
            assertThat(provider.metadata(company).getAuthorizationEndpointURI())
                    .isEqualTo(company.issuer().resolve("/auth"));
        } finally {
            back.stop(0);
        }
        assertThat(provider.metadata(company)).as("known from now on").isNotNull();
        assertThat(provider.validator(company)).isNotNull();
    }

    @Test
    void isAskedAgainAfterSomeHoursAndKnownAsBeforeWhileItIsAway() throws Exception {
        HttpServer first = answering(0, "/old");
        OpenId company = company("http://127.0.0.1:" + first.getAddress().getPort());
        try {
            assertThat(path(company)).isEqualTo("/old");
        } finally {
            first.stop(0);
        }
        clock.advance(CompanyProvider.FRESH);
        assertThat(path(company)).as("away").isEqualTo("/old");

        HttpServer second = answering(first.getAddress().getPort(), "/new");
        try {
            assertThat(path(company)).as("rests").isEqualTo("/old");
            clock.advance(CompanyProvider.REST);
            assertThat(path(company)).isEqualTo("/new");
        } finally {
            second.stop(0);
        }
    }

    @Test
    void refreshesKeysInNoThreadOfItsOwn() throws Exception {
        HttpServer server = answering(0, "/auth");
        try {
            var keys = provider.validator(
                            company("http://127.0.0.1:" + server.getAddress().getPort()))
                    .getJWSKeySelector();
            var source = ((JWSVerificationKeySelector<?>) keys).getJWKSource();
            assertThat(((JWKSetBasedJWKSource<?>) source).getJWKSetSource())
                    .isNotInstanceOf(RefreshAheadCachingJWKSetSource.class)
                    .isInstanceOf(CachingJWKSetSource.class);
        } finally {
            server.stop(0);
        }
    }

    private String path(OpenId company) {
        return provider.metadata(company).getAuthorizationEndpointURI().getPath();
    }

    private void assertAway(OpenId company) {
        assertThatExceptionOfType(CannotSignOnException.class)
                .isThrownBy(() -> provider.metadata(company))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.AWAY));
    }

    private static HttpServer answering(int port, String path) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> {
            byte[] body = """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s%2$s","token_endpoint":"%1$s/token",
                    "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                    "id_token_signing_alg_values_supported":["RS256"]}""".formatted(
                    "http://127.0.0.1:" + server.getAddress().getPort(), path).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static OpenId company(String issuer) {
        return new OpenId(
                URI.create(issuer),
                "callboard",
                "a secret that is long enough for HMAC-SHA256",
                List.of("openid"),
                "preferred_username",
                "groups",
                List.of("staff"),
                List.of("desk"),
                List.of("admins"));
    }
}

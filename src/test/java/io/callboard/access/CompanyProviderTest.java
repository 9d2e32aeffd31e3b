package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

        HttpServer back = answering(silent.port(), company);
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

    private void assertAway(OpenId company) {
        assertThatExceptionOfType(CannotSignOnException.class)
                .isThrownBy(() -> provider.metadata(company))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.AWAY));
    }

    private static HttpServer answering(int port, OpenId company) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> {
            byte[] body = """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                    "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                    "id_token_signing_alg_values_supported":["RS256"]}""".formatted(company.issuer()).getBytes(StandardCharsets.UTF_8);
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

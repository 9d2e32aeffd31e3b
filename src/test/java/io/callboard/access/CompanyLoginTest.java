package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.callboard.access.CannotSignOnException.Reason;
import io.callboard.config.SettingsReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ID tokens that no honest provider sends; an honest one is in {@code CompanyLoginIT}. */
class CompanyLoginTest {

    private static final CompanyAttempt ATTEMPT = CompanyLogin.attempt(ReturnPath.START);
    private static final String SECRET = "a secret that is long enough for HMAC-SHA256";

    private static RSAKey key;
    private static RSAKey other;

    private final CompanyLogin login = new CompanyLogin();
    private HttpServer server;
    private String issuer;
    private String tokenEndpoint;
    private String token;

    @BeforeAll
    static void makeKeys() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        other = new RSAKeyGenerator(2048).keyID("one").generate();
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        tokenEndpoint = issuer + "/token";
        answer("/.well-known/openid-configuration", () -> """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%2$s",
                "jwks_uri":"%1$s/keys","userinfo_endpoint":"%1$s/me",
                "response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer, tokenEndpoint));
        answer("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
        answer(
                "/token",
                () -> "{\"access_token\":\"a\",\"token_type\":\"Bearer\""
                        + (token == null ? "" : ",\"id_token\":\"" + token + "\"") + "}");
        server.start();
        login.settings = new SettingsReader(
                        Map.of(
                                "callboard.public-url", "http://localhost:8080/callboard",
                                "callboard.oidc-issuer", issuer,
                                "callboard.oidc-client-id", "callboard",
                                "callboard.oidc-client-secret", SECRET,
                                "callboard.oidc-operators", "desk"),
                        Map.of())
                .read();
        login.provider = new CompanyProvider();
        login.provider.clock = Clock.systemUTC();
        login.clock = Clock.fixed(AccessFixture.T0, ZoneOffset.UTC);
    }

    private void answer(String path, java.util.function.Supplier<String> text) {
        answer(path, "application/json", text);
    }

    private void answer(String path, String type, java.util.function.Supplier<String> text) {
        server.createContext(path, exchange -> {
            byte[] body = text.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void letsInWhomTheProviderVouchesFor() throws JOSEException {
        token = signed(claims -> claims);
        assertThat(comeBack("code=c&state=" + ATTEMPT.state()))
                .isEqualTo(new BoardCaller("olga", Role.OPERATOR, BoardCaller.Kind.COMPANY, AccessFixture.T0));
    }

    @Test
    void trustsNoTokenForAnotherLogin() throws JOSEException {
        token = signed(claims -> claims.claim("nonce", "another"));
        assertUntrusted();
        token = signed(claims -> claims.claim("nonce", null));
        assertUntrusted();
    }

    @Test
    void trustsNoTokenOfAnotherIssuer() throws JOSEException {
        token = signed(claims -> claims.issuer("https://evil.example"));
        assertUntrusted();
    }

    @Test
    void trustsNoTokenForAnotherClient() throws JOSEException {
        token = signed(claims -> claims.audience("other"));
        assertUntrusted();
    }

    @Test
    void trustsNoTokenThatIsOver() throws JOSEException {
        token = signed(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))));
        assertUntrusted();
    }

    @Test
    void trustsNoTokenThatSomebodyElseSigned() throws JOSEException {
        token = signed(JWSAlgorithm.RS256, new RSASSASigner(other), claims -> claims);
        assertUntrusted();
        token = signed(JWSAlgorithm.HS256, new MACSigner(SECRET), claims -> claims);
        assertUntrusted();
        token = new PlainJWT(claims().build()).serialize();
        assertUntrusted();
    }

    @Test
    void takesNoAnswerOfAnotherProvider() throws JOSEException {
        token = signed(claims -> claims);
        assertRefused("code=c&iss=https%3A%2F%2Fevil.example&state=" + ATTEMPT.state(), Reason.UNTRUSTED);
    }

    @Test
    void takesNoAnswerToAnotherLogin() throws JOSEException {
        token = signed(claims -> claims);
        assertRefused("code=c&state=another", Reason.AGAIN);
        assertRefused("code=c", Reason.AGAIN);
        assertRefused("null", Reason.AGAIN);
        assertRefused(null, Reason.AGAIN);
    }

    @Test
    void startsAgainWithoutACode() throws JOSEException {
        token = signed(claims -> claims);
        assertRefused("state=" + ATTEMPT.state(), Reason.AGAIN);
        assertRefused("access_token=a&token_type=Bearer&state=" + ATTEMPT.state(), Reason.AGAIN);
        assertRefused("id_token=" + token + "&state=" + ATTEMPT.state(), Reason.AGAIN);
    }

    @Test
    void readsCodesThatNoAddressMayHoldAndTellsNoneOfThem() throws JOSEException {
        token = signed(claims -> claims);
        assertThat(comeBack("code=a|b^c&state=" + ATTEMPT.state()).name()).isEqualTo("olga");
        for (String query : List.of("code=se|cret&state=another", "code=%zzsecret&state=" + ATTEMPT.state())) {
            assertThatExceptionOfType(CannotSignOnException.class)
                    .isThrownBy(() -> comeBack(query))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.AGAIN))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("cret", ATTEMPT.state()));
        }
    }

    @Test
    void asksTheUserInfoForANameThatIsNotInTheToken() throws JOSEException {
        answer("/me", () -> "{\"sub\":\"4711\",\"preferred_username\":\"olga.n\"}");
        token = signed(claims -> claims.claim("preferred_username", null));
        assertThat(comeBack("code=c&state=" + ATTEMPT.state()).name()).isEqualTo("olga.n");
    }

    @Test
    void trustsNoUserInfoOfAnotherUser() throws JOSEException {
        answer("/me", () -> "{\"sub\":\"4712\",\"preferred_username\":\"adam\"}");
        token = signed(claims -> claims.claim("preferred_username", null));
        assertUntrusted();
    }

    @Test
    void saysThatItCannotReadASignedUserInfo() throws JOSEException {
        token = signed(claims -> claims.claim("preferred_username", null));
        answer("/me", "application/jwt", () -> token);
        assertRefused("code=c&state=" + ATTEMPT.state(), Reason.AWAY);
    }

    @Test
    void saysThatThereIsNoIdToken() {
        token = null;
        assertRefused("code=c&state=" + ATTEMPT.state(), Reason.AWAY);
    }

    @Test
    void saysThatKeysCannotBeFetched() throws JOSEException {
        token = signed(claims -> claims);
        server.removeContext("/keys");
        assertRefused("code=c&state=" + ATTEMPT.state(), Reason.AWAY);
    }

    @Test
    void letsNobodyInWithoutARole() throws JOSEException {
        token = signed(claims -> claims.claim("groups", List.of("others")));
        assertRefused("code=c&state=" + ATTEMPT.state(), Reason.ROLE);
    }

    @Test
    void saysThatTheProviderIsAway() {
        server.stop(0);
        assertThatExceptionOfType(CannotSignOnException.class)
                .isThrownBy(() -> login.address(ATTEMPT))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.AWAY));
    }

    @Test
    void holdsNoMoreThanAFewWhileTheProviderSaysNothing() throws Exception {
        ExecutorService others = Executors.newFixedThreadPool(CompanyLogin.AT_ONCE);
        try (SilentServer silent = new SilentServer()) {
            tokenEndpoint = silent.address() + "/token";
            List<Future<?>> waiting = new ArrayList<>();
            for (int i = 0; i < CompanyLogin.AT_ONCE; i++) {
                waiting.add(others.submit(() -> assertRefused("code=c&state=" + ATTEMPT.state(), Reason.AWAY)));
                silent.accept();
            }
            assertThat(waiting).noneMatch(Future::isDone);

            long start = System.nanoTime();
            assertRefused("code=c&state=" + ATTEMPT.state(), Reason.AWAY);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));

            silent.vanish();
            for (Future<?> one : waiting) {
                one.get(10, TimeUnit.SECONDS);
            }
        } finally {
            others.shutdownNow();
        }
        assertThatExceptionOfType(CannotSignOnException.class)
                .isThrownBy(() -> comeBack("code=c&state=" + ATTEMPT.state()))
                .withMessageContaining("ConnectException");
    }

    private void assertUntrusted() {
        assertRefused("code=c&state=" + ATTEMPT.state(), Reason.UNTRUSTED);
    }

    private void assertRefused(String query, Reason reason) {
        assertThatExceptionOfType(CannotSignOnException.class)
                .isThrownBy(() -> comeBack(query))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private BoardCaller comeBack(String query) {
        return login.caller(ATTEMPT, query);
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(JWSAlgorithm.RS256, new RSASSASigner(key), change);
    }

    private String signed(JWSAlgorithm algorithm, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        SignedJWT signed = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID("one").build(),
                change.apply(claims()).build());
        signed.sign(signer);
        return signed.serialize();
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("4711")
                .audience("callboard")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .claim("nonce", ATTEMPT.nonce())
                .claim("preferred_username", "olga")
                .claim("groups", List.of("desk"));
    }
}

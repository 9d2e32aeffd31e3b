package io.callboard.signature;

import static io.callboard.signature.Vectors.V2;
import static io.callboard.signature.Vectors.source;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.config.Source;
import io.callboard.config.Source.AddressMode;
import io.callboard.config.Source.SignatureScheme;
import io.callboard.signature.Vectors.Vector;
import io.callboard.signature.Verdict.Cause;
import io.callboard.signature.Verdict.Genuine;
import io.callboard.signature.Verdict.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureVerifierTest {

    private static final Path PAYLOADS = Path.of("src/test/resources/payloads");
    private static final String OTHER_KEY = "key_ffffffffffffffffffffffffffff";

    private final SignatureVerifier verifier = new SignatureVerifier(Duration.ofMinutes(5));

    @ParameterizedTest
    @MethodSource("io.callboard.signature.Vectors#all")
    void acceptsWhatTheProvidersSdkSigned(Vector vector) {
        Source source = source("retell", vector.key());

        assertThat(verifier.verify(List.of(source), List.of(vector.header()), vector.bytes(), vector.signedAt()))
                .isInstanceOfSatisfying(Genuine.class, genuine -> {
                    assertThat(genuine.source()).isSameAs(source);
                    assertThat(genuine.signedAt()).isEqualTo(vector.signedAt());
                });
    }

    @ParameterizedTest
    @MethodSource("io.callboard.signature.Vectors#all")
    void signsAsTheProvidersSdkDoes(Vector vector) {
        assertThat(verifier.sign(SignatureScheme.RETELL, vector.key(), vector.bytes(), vector.signedAt()))
                .isEqualTo(vector.header());
    }

    @Test
    void signsInHexAsRelaysDo() {
        assertThat(verifier.sign(SignatureScheme.HMAC_SHA256_HEX, OTHER_KEY, V2.bytes(), V2.signedAt()))
                .isEqualTo(Vectors.hex(OTHER_KEY, V2.body()));
    }

    static Stream<String> signedFiles() throws IOException {
        return Files.readAllLines(PAYLOADS.resolve("signatures.tsv")).stream().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("signedFiles")
    void acceptsEverySampleOfTheProviderByteByByte(String line) throws IOException {
        String[] columns = line.split("\t");
        byte[] body = Files.readAllBytes(PAYLOADS.resolve(columns[0]));
        Instant now = Instant.ofEpochMilli(Long.parseLong(columns[2]));
        List<Source> sources = List.of(source("retell", V2.key()));

        assertThat(verifier.verify(sources, List.of(columns[3]), body, now)).isInstanceOf(Genuine.class);
        body[body.length - 1]++;
        assertThat(verifier.verify(sources, List.of(columns[3]), body, now))
                .isEqualTo(new Refused(Cause.MISMATCH, null));
    }

    @Test
    void hasASampleSignatureForEverySample() throws IOException {
        assertThat(signedFiles()).hasSize(31);
    }

    @Test
    void foreseesWhatNoBodyCouldMend() {
        assertThat(foresee(List.of(), Duration.ZERO)).contains(new Refused(Cause.MISSING, null));
        assertThat(foresee(List.of(V2.header(), V2.header()), Duration.ZERO))
                .contains(new Refused(Cause.REPEATED, null));
        assertThat(foresee(List.of("v=1,d=2"), Duration.ZERO)).contains(new Refused(Cause.MALFORMED, null));
        Duration late = Duration.ofMinutes(5).plusMillis(1);
        assertThat(foresee(List.of(V2.header()), late)).contains(new Refused(Cause.STALE, late));
        assertThat(foresee(List.of(V2.header()), Duration.ofMinutes(5))).isEmpty();
    }

    @Test
    void foreseesNothingWhereOneSchemeMightAccept() {
        Source hex = new Source(
                "relay", "retell", SignatureScheme.HMAC_SHA256_HEX, List.of(OTHER_KEY), List.of(), AddressMode.OFF);
        List<Source> both = List.of(source("retell", OTHER_KEY), hex);

        assertThat(verifier.foresee(both, List.of("a".repeat(64)), V2.signedAt()))
                .isEmpty();
        assertThat(verifier.foresee(both, List.of(V2.header()), V2.signedAt())).isEmpty();
        assertThat(verifier.foresee(both, List.of("a".repeat(63)), V2.signedAt()))
                .contains(new Refused(Cause.MALFORMED, null));
        assertThat(verifier.foresee(both, List.of(V2.header()), V2.signedAt().plusSeconds(301)))
                .contains(new Refused(Cause.STALE, Duration.ofSeconds(301)));
    }

    private Optional<Refused> foresee(List<String> headers, Duration late) {
        return verifier.foresee(
                List.of(source("retell", OTHER_KEY)), headers, V2.signedAt().plus(late));
    }

    @Test
    void triesEveryKeyAndTellsWhichFitted() {
        assertThat(verify(source("retell", OTHER_KEY, V2.key())))
                .isInstanceOfSatisfying(
                        Genuine.class, genuine -> assertThat(genuine.keyHint()).isEqualTo("89ab"));
    }

    @Test
    void hintsAtNoMoreThanAQuarterOfAKey() {
        assertThat(new SigningKey("test-api-key").hint()).isEqualTo("key");
        assertThat(new SigningKey("abc").hint()).isEmpty();
    }

    @Test
    void findsTheSourceByItsKey() {
        Source sales = source("sales", V2.key());

        assertThat(verify(source("retell", OTHER_KEY), sales, source("late", V2.key())))
                .isInstanceOfSatisfying(
                        Genuine.class, genuine -> assertThat(genuine.source()).isSameAs(sales));
    }

    @Test
    void tellsByHowMuchASignatureIsStale() {
        Verdict verdict = verifier.verify(
                List.of(source("retell", V2.key())),
                List.of(V2.header()),
                V2.bytes(),
                V2.signedAt().minusMillis(300_001));

        assertThat(verdict).isEqualTo(new Refused(Cause.STALE, Duration.ofMillis(-300_001)));
    }

    @Test
    void acceptsNothingWithoutASource() {
        assertThat(verify()).isEqualTo(new Refused(Cause.MALFORMED, null));
    }

    @Test
    void acceptsNothingWithoutAKey() {
        assertThat(verify(source("retell"))).isEqualTo(new Refused(Cause.MISMATCH, null));
    }

    @Test
    void acceptsPlainHexOnlyWhereItIsAskedForByName() {
        String header = Vectors.hex(OTHER_KEY, "{}");
        Source relay = source("relay", SignatureScheme.HMAC_SHA256_HEX, OTHER_KEY);
        Source retell = source("retell", OTHER_KEY);

        assertThat(verifier.verify(List.of(retell, relay), List.of(header), "{}".getBytes(UTF_8), Instant.EPOCH))
                .isEqualTo(new Genuine(relay, "ffff", null));
        assertThat(verifier.verify(List.of(retell), List.of(header), "{}".getBytes(UTF_8), Instant.EPOCH))
                .isEqualTo(new Refused(Cause.MALFORMED, null));
        assertThat(verifier.verify(List.of(relay), List.of(header), "{} ".getBytes(UTF_8), Instant.EPOCH))
                .isEqualTo(new Refused(Cause.MISMATCH, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "sha256=", " "})
    void acceptsPlainHexOfExactlySixtyFourDigits(String tooMuch) {
        String header = tooMuch + Vectors.hex(OTHER_KEY, "{}");
        Source relay = source("relay", SignatureScheme.HMAC_SHA256_HEX, OTHER_KEY);

        assertThat(verifier.verify(List.of(relay), List.of(header), "{}".getBytes(UTF_8), Instant.EPOCH))
                .isInstanceOf(tooMuch.isEmpty() ? Genuine.class : Refused.class);
    }

    @Test
    void doesNotAcceptTheProvidersSchemeFromARelay() {
        assertThat(verify(source("relay", SignatureScheme.HMAC_SHA256_HEX, V2.key())))
                .isEqualTo(new Refused(Cause.MALFORMED, null));
    }

    private Verdict verify(Source... sources) {
        return verifier.verify(List.of(sources), List.of(V2.header()), V2.bytes(), V2.signedAt());
    }
}

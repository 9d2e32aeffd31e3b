package io.callboard.signature;

import static io.callboard.signature.Vectors.V2;
import static io.callboard.signature.Vectors.V3;
import static io.callboard.signature.Vectors.V4;
import static io.callboard.signature.Vectors.V5;
import static io.callboard.signature.Vectors.hex;
import static io.callboard.signature.Vectors.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.signature.Vectors.Vector;
import io.callboard.signature.Verdict.Cause;
import io.callboard.signature.Verdict.Genuine;
import io.callboard.signature.Verdict.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the provider's SDKs accept and reject, and what Callboard does: as retell-sdk for Python from 5.58.0 on, but digits
 * of the digest may be upper-case, as in the SDK for TypeScript.
 */
class SignatureMatrixTest {

    private static final String HEADER = V2.header();
    private static final String TIME = "1789000000123";
    private static final String DIGEST = HEADER.substring(HEADER.indexOf("d=") + 2);

    /** @param refusal null when it is accepted */
    record Case(String name, String key, List<String> headers, byte[] body, Instant now, Cause refusal) {

        static Case of(String name, Cause refusal, String... headers) {
            return new Case(name, V2.key(), List.of(headers), V2.bytes(), V2.signedAt(), refusal);
        }

        Case at(long millisLater) {
            return new Case(name, key, headers, body, V2.signedAt().plusMillis(millisLater), refusal);
        }

        Case with(Vector vector, String otherBody) {
            byte[] bytes = otherBody.getBytes(StandardCharsets.UTF_8);
            return new Case(name, key, List.of(vector.header()), bytes, vector.signedAt(), refusal);
        }

        Case withKey(String otherKey) {
            return new Case(name, otherKey, headers, body, now, refusal);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> matrix() {
        return Stream.of(times(), forms(), digests(), headers(), bodies()).flatMap(cases -> cases);
    }

    private static Stream<Case> times() {
        return Stream.of(
                Case.of("valid", null, HEADER),
                Case.of("age exactly +300000 ms (old)", null, HEADER).at(300_000),
                Case.of("age +300001 ms (old)", Cause.STALE, HEADER).at(300_001),
                Case.of("future exactly 300000 ms", null, HEADER).at(-300_000),
                Case.of("future 300001 ms", Cause.STALE, HEADER).at(-300_001),
                Case.of("leading zero in timestamp \"v=0...\"", null, "v=0" + TIME + ",d=" + DIGEST),
                Case.of("timestamp in seconds", Cause.STALE, signed("1789000000")),
                Case.of("negative timestamp", Cause.MALFORMED, signed("-" + TIME)),
                Case.of("huge timestamp (24 digits)", Cause.MALFORMED, signed("178900000012300000000000")));
    }

    private static Stream<Case> forms() {
        return Stream.of(
                Case.of("digest upper-case hex", null, "v=" + TIME + ",d=" + DIGEST.toUpperCase(Locale.ROOT)),
                Case.of("V= / D= upper-case names", Cause.MALFORMED, "V=" + TIME + ",D=" + DIGEST),
                Case.of("space after comma \"v=..., d=...\"", Cause.MALFORMED, "v=" + TIME + ", d=" + DIGEST),
                Case.of("leading space", Cause.MALFORMED, " " + HEADER),
                Case.of("trailing space", Cause.MALFORMED, HEADER + " "),
                Case.of("trailing newline", Cause.MALFORMED, HEADER + "\n"),
                Case.of("prefix text \"x;\"+header", Cause.MALFORMED, "x;" + HEADER),
                Case.of("extra field appended \",e=1\"", Cause.MALFORMED, HEADER + ",e=1"),
                Case.of("extra field prepended \"a=1,\"", Cause.MALFORMED, "a=1," + HEADER),
                Case.of("fields swapped d=,v=", Cause.MALFORMED, "d=" + DIGEST + ",v=" + TIME));
    }

    private static Stream<Case> digests() {
        String body = V2.body();
        return Stream.of(
                Case.of("digest short (62 hex)", Cause.MALFORMED, "v=" + TIME + ",d=" + DIGEST.substring(2)),
                Case.of("digest odd length (63)", Cause.MALFORMED, "v=" + TIME + ",d=" + DIGEST.substring(1)),
                Case.of("digest long (66 hex)", Cause.MALFORMED, HEADER + "00"),
                Case.of("digest not hex", Cause.MALFORMED, "v=" + TIME + ",d=" + "z".repeat(64)),
                Case.of("empty digest", Cause.MALFORMED, "v=" + TIME + ",d="),
                Case.of("plain hex HMAC(body)", Cause.MALFORMED, hex(V2.key(), body)),
                Case.of("sha256=HMAC(body)", Cause.MALFORMED, "sha256=" + hex(V2.key(), body)),
                Case.of(
                        "HMAC(ts.body) stripe order",
                        Cause.MISMATCH,
                        "v=" + TIME + ",d=" + hex(V2.key(), TIME + "." + body)),
                Case.of("HMAC(ts+body)", Cause.MISMATCH, "v=" + TIME + ",d=" + hex(V2.key(), TIME + body)));
    }

    private static Stream<Case> headers() {
        return Stream.of(
                Case.of("empty header", Cause.MALFORMED, ""),
                Case.of("missing header (undefined)", Cause.MISSING),
                Case.of("missing header (null)", Cause.MISSING),
                Case.of("array of two headers [H,H]", Cause.REPEATED, HEADER, HEADER),
                Case.of("two headers joined \"H, H\"", Cause.MALFORMED, HEADER + ", " + HEADER),
                Case.of("wrong key", Cause.MISMATCH, HEADER).withKey("key_ffffffffffffffffffffffffffff"),
                Case.of("key + trailing newline", Cause.MISMATCH, HEADER).withKey(V2.key() + "\n"));
    }

    private static Stream<Case> bodies() {
        return Stream.of(
                Case.of("body + trailing space", Cause.MISMATCH).with(V2, V2.body() + " "),
                Case.of("body with BOM", Cause.MISMATCH).with(V2, "\ufeff" + V2.body()),
                Case.of("re-serialised V3-unicode", null).with(V3, V3.body()),
                Case.of("re-serialised V4-escaped", Cause.MISMATCH).with(V4, Vectors.V4_RESERIALISED),
                Case.of("re-serialised V5-pretty", Cause.MISMATCH).with(V5, Vectors.V5_RESERIALISED),
                Case.of("V3 re-serialised with ASCII escaping", Cause.MISMATCH)
                        .with(V3, Vectors.asciiEscaped(V3.body())),
                Case.of("V2 with top-level keys reordered", Cause.MISMATCH).with(V2, Vectors.V2_REORDERED));
    }

    private static String signed(String time) {
        return "v=" + time + ",d=" + hex(V2.key(), V2.body() + time);
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void judges(Case row) {
        Verdict verdict = new SignatureVerifier(Duration.ofMinutes(5))
                .verify(List.of(source("retell", row.key())), row.headers(), row.body(), row.now());

        if (row.refusal() == null) {
            assertThat(verdict).isInstanceOf(Genuine.class);
        } else {
            assertThat(verdict).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.cause())
                    .isEqualTo(row.refusal()));
        }
    }
}

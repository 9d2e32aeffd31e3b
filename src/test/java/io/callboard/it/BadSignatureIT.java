package io.callboard.it;

import static io.callboard.it.Bodies.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Only a delivery that the provider has signed, and lately, gets in. */
@BlackBox
class BadSignatureIT {

    private static final long MINUTE = 60_000;

    private final Board board = Board.running();
    private final byte[] body = Bodies.call("call_ended", Bodies.newId(), "");

    /** How a header is made of the body and the time in ms. */
    record Header(String name, BiFunction<byte[], Long, String> maker) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Header> accepted() {
        return Stream.of(
                new Header("as documented", BadSignatureIT::genuine),
                new Header("almost five minutes old", (body, now) -> genuine(body, now - 4 * MINUTE - 50_000)),
                new Header("almost five minutes early", (body, now) -> genuine(body, now + 4 * MINUTE + 50_000)),
                new Header(
                        "upper-case digest",
                        (body, now) -> "v=" + now + ",d=" + digest(body, now).toUpperCase(Locale.ROOT)));
    }

    static Stream<Header> refused() {
        return Stream.of(
                new Header("older than five minutes", (body, now) -> genuine(body, now - 5 * MINUTE - 1_000)),
                new Header("earlier than five minutes", (body, now) -> genuine(body, now + 5 * MINUTE + 10_000)),
                new Header("upper-case names", (body, now) -> "V=" + now + ",D=" + digest(body, now)),
                new Header("space after the comma", (body, now) -> "v=" + now + ", d=" + digest(body, now)),
                new Header("text in front", (body, now) -> "x;" + genuine(body, now)),
                new Header("field in front", (body, now) -> "a=1," + genuine(body, now)),
                new Header("field behind", (body, now) -> genuine(body, now) + ",e=1"),
                new Header("fields swapped", (body, now) -> "d=" + digest(body, now) + ",v=" + now),
                new Header("short digest", (body, now) -> cut(genuine(body, now), 2)),
                new Header("odd digest", (body, now) -> cut(genuine(body, now), 1)),
                new Header("long digest", (body, now) -> genuine(body, now) + "00"),
                new Header("digest that is no hex", (body, now) -> cut(genuine(body, now), 1) + "g"),
                new Header("empty digest", (body, now) -> "v=" + now + ",d="),
                new Header("time in seconds", (body, now) -> genuine(body, now / 1000)),
                new Header("negative time", (body, now) -> genuine(body, -now)),
                new Header("huge time", (body, now) -> "v=999999999999999999999999,d=" + digest(body, now)),
                new Header("plain HMAC of the body", (body, now) -> Signature.digest(Signature.KEY, body, "")),
                new Header("sha256=", (body, now) -> "sha256=" + Signature.digest(Signature.KEY, body, "")),
                new Header(
                        "time before body",
                        (body, now) ->
                                "v=" + now + ",d=" + Signature.digest(Signature.KEY, utf8(now + text(body)), "")),
                new Header("empty", (body, now) -> ""),
                new Header("two in one", (body, now) -> genuine(body, now) + ", " + genuine(body, now)),
                new Header(
                        "wrong key",
                        (body, now) -> "v=" + now + ",d=" + Signature.digest("another", body, String.valueOf(now))),
                new Header(
                        "key with a newline",
                        (body, now) ->
                                "v=" + now + ",d=" + Signature.digest(Signature.KEY + "\n", body, String.valueOf(now))),
                new Header("another body", (body, now) -> genuine(utf8(text(body) + " "), now)),
                new Header("body with a BOM", (body, now) -> genuine(utf8("\ufeff" + text(body)), now)));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void accepts(Header header) {
        assertThat(send(header).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses(Header header) {
        HttpResponse<String> answer = send(header);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain(Signature.KEY);
    }

    @Test
    void refusesADeliveryWithoutASignature() {
        HttpRequest.Builder request = board.webhook().POST(BodyPublishers.ofByteArray(body));

        assertThat(board.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesTwoSignatures() {
        String signature = Signature.of(body, Instant.now());
        HttpRequest.Builder request = board.webhook()
                .header(Signature.HEADER, signature)
                .header(Signature.HEADER, signature)
                .POST(BodyPublishers.ofByteArray(body));

        assertThat(board.send(request).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> send(Header header) {
        return board.deliver(body, header.maker().apply(body, Instant.now().toEpochMilli()));
    }

    private static String genuine(byte[] body, long at) {
        return "v=" + at + ",d=" + digest(body, at);
    }

    private static String digest(byte[] body, long at) {
        return Signature.digest(Signature.KEY, body, String.valueOf(at));
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String cut(String text, int characters) {
        return text.substring(0, text.length() - characters);
    }
}

package io.callboard.it;

import static io.callboard.it.Bodies.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is sent to the webhook makes the server fail, stops the deliveries around it or stays unexplained. */
@BlackBox
class BadInputIT {

    private static final int LIMIT = 10 * 1024 * 1024;
    private static final String ODD = "odd_" + Bodies.newId();

    private final Board board = Board.running();
    private final Api api = new Api(board);

    /** Genuine bodies that are odd, and what the deliveries page says of them. */
    static Stream<Arguments> oddBodies() {
        return Stream.of(
                arguments("no bytes", new byte[0], "empty_body"),
                arguments("no JSON", utf8("event=call_ended"), "not_json"),
                arguments("JSON that is cut short", utf8("{\"event\":\"call_ended\",\"call\":{"), "not_json"),
                arguments("an array", utf8("[{\"event\":\"call_ended\"}]"), "not_an_object"),
                arguments("no event", utf8("{\"call\":{\"call_id\":\"x\"}}"), "no_event"),
                arguments("an unknown event", Bodies.call("call_teleported", ODD, ""), "unknown_event"),
                arguments("no id", utf8("{\"event\":\"call_ended\",\"call\":{}}"), "no_id"),
                arguments("an id of 4 kB", Bodies.call("call_ended", "x".repeat(4096), ""), "id_too_long"),
                arguments("bytes that are no UTF-8", notUtf8(), "not_utf8"),
                arguments("a NUL", Bodies.call("call_ended", ODD, ",\"transcript\":\"a\\u0000b\""), "unstorable_text"),
                arguments(
                        "half a surrogate pair",
                        Bodies.call("call_ended", ODD, ",\"transcript\":\"a\\ud83dz\""),
                        "unstorable_text"),
                arguments(
                        "an ISO time",
                        Bodies.call("call_ended", ODD, ",\"start_timestamp\":\"2026-01-02T03:04:05Z\""),
                        "iso_time"),
                arguments(
                        "a number of absurd size",
                        Bodies.call("call_ended", ODD, ",\"duration_ms\":1e400"),
                        "out_of_range"),
                arguments(
                        "nested 100 000 deep",
                        Bodies.call("call_ended", ODD, ",\"metadata\":" + "[".repeat(100_000) + "]".repeat(100_000)),
                        "not_json"));
    }

    /** Every other delivery still gets through. */
    @AfterEach
    void acceptsTheNextDelivery() {
        String id = Bodies.newId();
        byte[] body = Bodies.sample("03_call_ended_phone_full.json", id);
        assertThat(board.deliver(body).statusCode()).isEqualTo(204);
        assertThat(api.settledDeliveriesOf(body, 1).get(0).getString("status")).isEqualTo("processed");
        assertThat(api.call(id).getString("status")).isEqualTo("ended");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddBodies")
    void keepsAndExplains(String what, byte[] body, String remark) {
        assertThat(board.deliver(body).statusCode()).as(what).isEqualTo(204);

        JsonObject delivery = api.settledDeliveriesOf(body, 1).get(0);
        assertThat(delivery.getString("status")).isEqualTo("processed");
        assertThat(delivery.getJsonArray("remarks").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("code"))
                .contains(remark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "a/b", "..", "a b", "%2e%2e", "a;b=c", "<b>", "\u6771\u4eac"})
    void showsACallWhateverItsIdLooksLike(String id) {
        byte[] body = Bodies.call("call_started", id, "");

        assertThat(board.deliver(body).statusCode()).isEqualTo(204);

        JsonObject delivery = api.settledDeliveriesOf(body, 1).get(0);
        assertThat(delivery.getString("status")).isEqualTo("processed");
        assertThat(delivery.getString("subject_id")).isEqualTo(id);
        JsonObject list = api.read("calls?id=" + URLEncoder.encode(id, StandardCharsets.UTF_8));
        assertThat(list.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("call_id"))
                .containsExactly(id);
    }

    @Test
    void takesTextWhereAPhoneNumberBelongs() {
        String id = Bodies.newId();
        byte[] body = Bodies.call("call_ended", id, ",\"from_number\":\"anonymous\"");

        assertThat(board.deliver(body).statusCode()).isEqualTo(204);

        api.settledDeliveriesOf(body, 1);
        assertThat(api.call(id).getString("from_number")).isEqualTo("anonymous");
    }

    @Test
    void takesTheLastOfTwoEqualKeys() {
        String id = Bodies.newId();
        byte[] body = Bodies.call("call_ended", "first_" + id, ",\"call_id\":\"" + id + "\"");

        assertThat(board.deliver(body).statusCode()).isEqualTo(204);

        JsonObject delivery = api.settledDeliveriesOf(body, 1).get(0);
        assertThat(delivery.getString("subject_id")).isEqualTo(id);
        assertThat(api.call(id).getString("call_id")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT - 1, LIMIT})
    void keepsABodyUpToTheLimit(int length) {
        String id = Bodies.newId();
        byte[] body = ofLength(length, id);

        assertThat(board.deliver(body).statusCode()).isEqualTo(204);

        assertThat(api.settledDeliveriesOf(id, 1).get(0).getInt("body_length")).isEqualTo(length);
        assertThat(api.call(id).getString("transcript").length()).isGreaterThan(length - 100);
    }

    @Test
    void refusesABodyAboveTheLimit() {
        byte[] body = ofLength(LIMIT + 1, Bodies.newId());
        HttpResponse<String> answer = board.sendApart(board.webhook()
                .header(Signature.HEADER, Signature.of(body, Instant.now()))
                .POST(BodyPublishers.ofByteArray(body)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().allValues("Connection")).containsExactly("close");
    }

    @Test
    void refusesOtherContentThanJson() {
        byte[] body = utf8("event=call_ended");
        HttpResponse<String> answer = board.send(board.webhook()
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .header(Signature.HEADER, Signature.of(body, Instant.now()))
                .POST(BodyPublishers.ofByteArray(body)));

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void refusesOtherMethodsThanPost(String method) {
        HttpResponse<String> answer = board.send(board.webhook().method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).isNotBlank();
    }

    @Test
    void refusesALengthThatIsNoInt() {
        byte[] body = Bodies.call("call_ended", Bodies.newId(), "");
        try (RawConnection connection = new RawConnection(board)) {
            int status = connection
                    .post(body, signature(body), "Content-Length: 3000000000")
                    .status();
            // WildFly answers 400 by itself, before Callboard sees the request
            assertThat(status).isIn(400, 413);
        }
    }

    @Test
    void survivesABodyShorterThanTold() {
        byte[] body = Bodies.call("call_ended", Bodies.newId(), "");
        try (RawConnection connection = new RawConnection(board)) {
            int status = connection
                    .post(body, signature(body), "Content-Length: " + (body.length + 100))
                    .end()
                    .status();
            assertThat(status).isLessThan(500).isNotEqualTo(204);
        }
    }

    @Test
    void survivesABodyLongerThanTold() {
        byte[] body = Bodies.call("call_ended", Bodies.newId(), "");
        try (RawConnection connection = new RawConnection(board)) {
            int status = connection
                    .post(body, signature(body), "Content-Length: " + (body.length - 10))
                    .end()
                    .status();
            assertThat(status).isEqualTo(401);
        }
    }

    @Test
    void survivesChunksWithoutEnd() {
        byte[] body = Bodies.call("call_ended", Bodies.newId(), "");
        try (RawConnection connection = new RawConnection(board)) {
            connection.post(utf8("4\r\n{\"ev\r\n"), signature(body), "Transfer-Encoding: chunked");
            acceptsTheNextDelivery();
            assertThat(connection.end().status()).isLessThan(500).isNotEqualTo(204);
        }
    }

    private static String signature(byte[] body) {
        return Signature.HEADER + ": " + Signature.of(body, Instant.now());
    }

    private static byte[] ofLength(int length, String id) {
        int frame = Bodies.call("call_ended", id, ",\"transcript\":\"\"").length;
        return Bodies.call("call_ended", id, ",\"transcript\":\"" + "a".repeat(length - frame) + "\"");
    }

    private static byte[] notUtf8() {
        byte[] body = Bodies.call("call_ended", ODD, ",\"transcript\":\"?\"");
        byte[] broken = Arrays.copyOf(body, body.length);
        broken[new String(body, StandardCharsets.US_ASCII).indexOf('?')] = (byte) 0xff;
        return broken;
    }
}

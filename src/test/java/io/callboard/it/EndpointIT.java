package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the webhook's address answers, to whom, and in which form: the same on every server. */
@BlackBox
class EndpointIT {

    private static final int LIMIT = 10 * 1024 * 1024;

    private final Board board = Board.running();
    private final byte[] body = Bodies.call("call_started", Bodies.newId(), "");

    @ParameterizedTest
    @ValueSource(strings = {"webhook", "webhook/", "webhook/retell", "webhook?a=%7B%7B1%7D%7D", "webhook/retell?a="})
    void acceptsADeliveryAt(String path) {
        assertThat(send(path, "application/json").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"webhook/nobody, unknown-source", "webhook/retell/x, nothing-here", "webhook/Retell, unknown-source"})
    void tellsThatNothingIsAt(String path, String type) {
        assertProblem(send(path, "application/json"), 404, type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "Application/JSON", "application/cloudevents+json"})
    void takesForJson(String contentType) {
        assertThat(send("webhook", contentType).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/json", "multipart/form-data; boundary=x", "application/", "nonsense"})
    void refusesToTakeForJson(String contentType) {
        assertProblem(send("webhook", contentType), 415, "not-json");
    }

    @Test
    void refusesABodyOfNoTypeAtAll() {
        HttpRequest.Builder request = HttpRequest.newBuilder(board.base().resolve("webhook"))
                .header(Signature.HEADER, Signature.of(body, Instant.now()))
                .POST(BodyPublishers.ofByteArray(body));

        assertProblem(board.send(request), 415, "not-json");
    }

    @Test
    void tellsABrowserInPlainWordsWhatItIsFor() {
        HttpResponse<String> answer = board.get("webhook");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().allValues("Allow")).containsExactly("POST");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(answer.body()).contains("webhooks of Retell AI and UponAI").doesNotContain("\n", "<", "{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "LOCK"})
    void refusesAnotherMethod(String method) {
        HttpResponse<String> answer = board.send(board.webhook().method(method, BodyPublishers.noBody()));

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().allValues("Allow")).containsExactly("POST");
    }

    @Test
    void tellsNothingOfAForgedDeliveryButThatItIsNotSignedAsExpected() {
        HttpResponse<String> mismatch = board.deliver(body, Signature.of(new byte[] {1}, Instant.now()));
        HttpResponse<String> stale = board.deliver(body, Signature.of(body, Instant.EPOCH));
        HttpResponse<String> malformed = board.deliver(body, "nonsense");

        assertProblem(mismatch, 401, "signature-refused");
        assertThat(stale.body()).isEqualTo(mismatch.body());
        assertThat(malformed.body()).isEqualTo(mismatch.body());
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT, LIMIT + 1, 2 * LIMIT})
    void countsABodyOfUnknownLengthWhileItComes(int length) {
        byte[] large = new byte[length];
        Arrays.fill(large, (byte) ' ');
        HttpResponse<String> answer = board.sendApart(board.webhook()
                .header(Signature.HEADER, Signature.of(large, Instant.now()))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        if (length > LIMIT) {
            assertProblem(answer, 413, "body-too-large");
        } else {
            assertThat(answer.statusCode()).isEqualTo(204);
        }
    }

    @Test
    void believesNoForwardedAddressWithoutATrustedProxy() {
        HttpRequest.Builder request = board.webhook()
                .header("X-Forwarded-For", "203.0.113.9")
                .header(Signature.HEADER, Signature.of(body, Instant.now()))
                .POST(BodyPublishers.ofByteArray(body));

        assertThat(board.send(request).statusCode()).isEqualTo(204);

        JsonObject delivery = new Api(board).settledDeliveriesOf(body, 1).get(0);
        assertThat(delivery.getString("status")).isEqualTo("processed");
        assertThat(delivery.getString("remote_address")).isIn("127.0.0.1", "::1");
    }

    private HttpResponse<String> send(String path, String contentType) {
        return board.send(HttpRequest.newBuilder(board.base().resolve(path))
                .header("Content-Type", contentType)
                .header(Signature.HEADER, Signature.of(body, Instant.now()))
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonObject problem = Json.createReader(new StringReader(answer.body())).readObject();
        assertThat(problem.getString("type")).isEqualTo("urn:callboard:problem:" + type);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
    }
}

package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.EventType;
import io.callboard.event.Subject;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the provider sends is acknowledged, kept and seen. */
@BlackBox
class WebhookIT {

    private final Board board = Board.running();
    private final Api api = new Api(board);

    static Stream<String> samples() {
        return Bodies.samples().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsAndShowsEverySample(String name) {
        byte[] body = Bodies.sample(name);

        HttpResponse<String> answer = board.deliver(body);

        JsonObject delivery = api.settledDeliveriesOf(body, 1).get(0);
        assertThat(delivery.getString("status")).isEqualTo("processed");
        assertThat(delivery.getInt("body_length")).isEqualTo(body.length);
        if (name.contains("_inbound_request")) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"" + delivery.getString("event") + "\":{}}");
        } else {
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(subject(delivery)).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void foldsEveryTypeOfEventIntoItsSubject(EventType type) {
        String id = Bodies.newId();
        byte[] body = type.subject() == Subject.CALL
                ? Bodies.call(type.providerName(), id, "")
                : Bodies.chat(type.providerName(), id);

        HttpResponse<String> answer = board.deliver(body);

        JsonObject delivery = api.settledDeliveriesOf(body, 1).get(0);
        assertThat(delivery.getString("event")).isEqualTo(type.providerName());
        assertThat(delivery.getString("status")).isEqualTo("processed");
        assertThat(answer.statusCode()).isEqualTo(type.isQuestion() ? 200 : 204);
        if (!type.isQuestion()) {
            assertThat(subject(delivery)).isNotNull();
        }
    }

    @Test
    void countsTheSameBytesOnceHoweverOftenTheyCome() {
        String id = Bodies.newId();
        byte[] body = Bodies.sample("03_call_ended_phone_full.json", id);

        assertThat(board.deliver(body).statusCode()).isEqualTo(204);
        api.settledDeliveriesOf(body, 1);
        JsonObject once = api.call(id);
        assertThat(board.deliver(body).statusCode()).isEqualTo(204);
        assertThat(board.deliver(body).statusCode()).isEqualTo(204);

        List<JsonObject> deliveries = api.settledDeliveriesOf(body, 3);
        assertThat(deliveries)
                .extracting(delivery -> delivery.getString("status"))
                .containsExactly("duplicate", "duplicate", "processed");
        assertThat(api.call(id)).isEqualTo(once);
    }

    @Test
    void showsTheParametersOfTheWebhooksAddressAsLabels() {
        String id = Bodies.newId();
        byte[] body = Bodies.call("call_started", id, "");

        HttpResponse<String> answer =
                board.send(HttpRequest.newBuilder(board.base().resolve("webhook?customer=42&team=sales"))
                        .header("Content-Type", "application/json")
                        .header(Signature.HEADER, Signature.of(body, Instant.now()))
                        .POST(BodyPublishers.ofByteArray(body)));

        assertThat(answer.statusCode()).isEqualTo(204);
        api.settledDeliveriesOf(body, 1);
        assertThat(api.call(id).getJsonObject("labels").toString())
                .isEqualTo("{\"customer\":\"42\",\"team\":\"sales\"}");
    }

    private JsonObject subject(JsonObject delivery) {
        String id = delivery.getString("subject_id");
        return delivery.getString("subject").equals("call") ? api.call(id) : api.chat(id);
    }
}

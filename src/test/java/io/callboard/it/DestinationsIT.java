package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes are published where the server has a broker, as Payara has; where it has none, Callboard says so. */
@BlackBox
class DestinationsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Board board = Board.running();
    private final Api api = new Api(board);
    private final boolean broker = board.server().hasBroker();

    @Test
    void publishesEachChangeToTheServersBroker() {
        assumeTrue(broker, "This server has no broker");
        long before = number();
        deliver(Bodies.newId());

        JsonObject topic = awaitNumber(before + 1);
        assertThat(topic.getString("address")).isEqualTo("callboard.events");
        assertThat(topic).containsKeys("last_id", "last_at").doesNotContainKey("failing_since");
        assertThat(topic.getInt("dead")).isZero();
        assertThat(board.log()).doesNotContain("Nothing can be relayed", "Changes cannot be published");
    }

    @Test
    void publishesOnceMoreWhatAnOperatorChooses() {
        assumeTrue(broker, "This server has no broker");
        String id = Bodies.newId();
        deliver(id);
        awaitNothingWaiting();
        long before = number();
        Visitor operator = Visitor.administrator(board);
        String page = operator.page("destinations.xhtml?ask=replay&subject=" + id);
        assertThat(page).contains("Publish one message again?");
        assertThat(operator.submit(page, "replayOrder", "replayOrder:confirm", Map.of("consentTyped", "1"))
                        .body())
                .contains("Type a reason.");
        assertThat(operator.confirm(page, "replayOrder", "replayOrder:confirm", Map.of("consentTyped", "2"))
                        .body())
                .contains("Type 1.", "value=\"as agreed\"");

        HttpResponse<String> done = operator.confirm(page, "replayOrder", "replayOrder:confirm", Map.of());

        assertThat(done.statusCode()).isEqualTo(302);
        awaitNumber(before + 1);
        assertThat(operator.page("destinations.xhtml?ask=replay&subject=unknown"))
                .contains("No message matches");
    }

    @Test
    void saysThatNothingIsPublishedWhereThereIsNoBroker() {
        assumeFalse(broker, "This server has a broker");
        String id = Bodies.newId();
        deliver(id);

        assertThat(api.read("destinations").getString("off")).isEqualTo("no_broker");
        assertThat(api.read("destinations")
                        .getJsonArray("destinations")
                        .getJsonObject(0)
                        .getInt("waiting"))
                .isZero();
        assertThat(Visitor.administrator(board).page("destinations.xhtml"))
                .contains("this server has no message broker");
        assertThat(board.log()).contains("Changes are not published: this server has no connection factory by default");
    }

    @Test
    void givesOutTheSchemasOfMessages() {
        HttpResponse<String> schema = api.get("schemas/call-changed-1.json");
        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.body()).contains("\"$id\": \"urn:callboard:schema:call-changed-1\"");
        assertThat(api.get("schemas/chat-changed-1.json").statusCode()).isEqualTo(200);
        assertThat(api.get("schemas/call-changed-9.json").statusCode()).isEqualTo(404);
    }

    private void deliver(String id) {
        byte[] body = Bodies.call("call_started", id, "");
        assertThat(board.deliver(body).statusCode()).isEqualTo(204);
        api.settledDeliveriesOf(id, 1);
    }

    private JsonObject awaitNumber(long number) {
        Instant end = Instant.now().plus(PATIENCE);
        while (number() < number) {
            assertThat(Instant.now()).as("last number of %s", topic()).isBefore(end);
            pause();
        }
        return topic();
    }

    private void awaitNothingWaiting() {
        Instant end = Instant.now().plus(PATIENCE);
        while (topic().getInt("waiting") > 0) {
            assertThat(Instant.now()).isBefore(end);
            pause();
        }
    }

    private long number() {
        return topic().getInt("last_sequence");
    }

    private JsonObject topic() {
        return api.read("destinations").getJsonArray("destinations").getJsonObject(0);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

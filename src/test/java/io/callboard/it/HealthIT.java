package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What monitoring is told, with and without a user. */
@BlackBox
class HealthIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Board board = Board.running();
    private final Api api = new Api(board);

    /** The API waits for the password to be verified, which health does not do for long. */
    @BeforeEach
    void isKnown() {
        assertThat(api.get("destinations").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"health/live", "health/ready"})
    void answersProbesOfAnybody(String path) {
        HttpResponse<String> answer = board.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\",\"checks\":[]}");
    }

    @Test
    void tellsAnybodyHowItStandsAndNoMore() {
        HttpResponse<String> answer = board.get("health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(checks(answer))
                .extracting(check -> check.getString("name"))
                .contains("database", "spool", "backlog", "outbox");
        assertThat(checks(answer))
                .allSatisfy(check -> assertThat(check.keySet()).containsExactlyInAnyOrder("name", "status"));
    }

    @Test
    void tellsUsersTheFiguresAndWhatToDo() throws InterruptedException {
        assertThat(board.deliverHeld(Bodies.call("call_ended", Bodies.newId(), ""))
                        .statusCode())
                .isEqualTo(204);
        Instant end = Instant.now().plus(PATIENCE);
        JsonObject held = check("held");
        while (held.getString("status").equals("UP")) {
            assertThat(Instant.now()).as(held.toString()).isBefore(end);
            Thread.sleep(200);
            held = check("held");
        }

        assertThat(held.getString("status")).isEqualTo("DEGRADED");
        assertThat(held.getJsonObject("data").getInt("count")).isPositive();
        assertThat(held.getJsonObject("data").getString("remedy")).contains("callboard.addresses");
        assertThat(Instant.parse(held.getJsonObject("data").getString("since"))).isBefore(Instant.now());
        assertThat(check("database").getString("status")).isEqualTo("UP");
        JsonObject spool = check("spool");
        assertThat(spool.getString("status")).as(spool.toString()).isEqualTo("UP");
        assertThat(spool.getJsonObject("data").getInt("deliveries")).isZero();
        assertThat(spool.getJsonObject("data").getBoolean("ready")).isTrue();
    }

    @Test
    void tellsUsersHowFarChangesArePublished() {
        JsonObject outbox = check("outbox").getJsonObject("data");

        assertThat(outbox).containsKeys("waiting", "last_sequence", "dead", "as_of", "since");
        assertThat(outbox.containsKey("off")).isEqualTo(api.read("destinations").containsKey("off"));
    }

    @Test
    void refusesAWrongPassword() {
        String wrong = Base64.getEncoder().encodeToString("nobody:wrong".getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> answer = healthFor(wrong);
        for (int again = 0; again < 3 && answer.statusCode() == 200; again++) {
            // A busy server could not judge it in time
            assertThat(answer.body()).doesNotContain("\"data\"");
            answer = healthFor(wrong);
        }

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> healthFor(String credentials) {
        return board.send(
                HttpRequest.newBuilder(board.base().resolve("health")).header("Authorization", "Basic " + credentials));
    }

    private JsonObject check(String name) {
        HttpResponse<String> answer = api.get("../health");
        assertThat(answer.statusCode()).isEqualTo(200);
        return checks(answer).stream()
                .filter(check -> check.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> checks(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body()))
                .readObject()
                .getJsonArray("checks")
                .getValuesAs(JsonObject.class);
    }
}

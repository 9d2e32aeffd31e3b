package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is stored is verified again on a server, as an administrator would. */
@BlackBox
class VerificationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Board board = Board.running();
    private final Api api = new Api(board);

    @Test
    void chainsWhatCameInAndFindsNothingWrongWithIt() throws InterruptedException {
        int before = report().getInt("length");
        byte[] body = Bodies.call("call_ended", Bodies.newId(), "");
        assertThat(board.deliver(body).statusCode()).isEqualTo(204);

        Instant end = Instant.now().plus(PATIENCE);
        JsonObject report = report();
        while (report.getInt("length") == before || report.getInt("waiting") > 0) {
            assertThat(Instant.now()).as(report.toString()).isBefore(end);
            TimeUnit.SECONDS.sleep(1);
            report = report();
        }

        assertThat(report.get("first_break")).isIn(null, JsonValue.NULL);
        assertThat(report.getInt("checked")).isEqualTo(report.getInt("length"));
        assertThat(report.getJsonObject("signatures").getInt("genuine")).isPositive();
        assertThat(report.getJsonObject("signatures")).doesNotContainKey("mismatch");
        assertThat(report.getString("hash")).hasSize(64);
    }

    private JsonObject report() {
        return api.read("verification");
    }
}

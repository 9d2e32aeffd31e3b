package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.demo.Demo;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The demo's days, played into the board: of long ago, so that no other test's lists begin with them. */
@BlackBox
class DemoIT {

    private static final String LONG_AGO = "?from=2020-03-01T00:00:00Z&until=2020-03-04T00:00:00Z&limit=200";

    private final Board board = Board.running();
    private final Api api = new Api(board);

    @Test
    void isTakenWholly() throws InterruptedException {
        Map<Integer, Integer> answers = Demo.play(Map.of(
                "demo.url", board.base().toString(),
                "demo.key", Signature.KEY,
                "demo.calls", "60",
                "demo.days", "1",
                "demo.until", "2020-03-03T12:00:00Z",
                "demo.recordings", "none"));

        assertThat(answers).containsOnlyKeys(204);
        List<JsonObject> calls = analyzed("calls", 60);
        assertThat(calls)
                .as("most were conversations")
                .filteredOn(call -> call.getString("status").equals("ended"))
                .hasSizeGreaterThan(30);
        assertThat(calls)
                .as("of nearly all it is known what they cost")
                .filteredOn(call -> call.containsKey("combined_cost"))
                .hasSizeGreaterThan(55);
        analyzed("chats", 15);
    }

    /** The items of that list, once all are there and nearly all are analyzed: the end of some is never told. */
    private List<JsonObject> analyzed(String list, int count) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        while (true) {
            List<JsonObject> items =
                    api.read(list + LONG_AGO).getJsonArray("items").getValuesAs(JsonObject.class);
            long told = items.stream()
                    .filter(item -> item.containsKey("user_sentiment"))
                    .count();
            if (items.size() == count && told >= count - 2) {
                return items;
            }
            assertThat(Instant.now())
                    .as("%d %s, %d analyzed", items.size(), list, told)
                    .isBefore(end);
            Thread.sleep(200);
        }
    }
}

package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every order in which the events of one call can arrive ends in the same call. */
@BlackBox
class OrderIT {

    private static final List<String> LIFE = List.of(
            "01_call_started_phone_inbound.json",
            "12_transcript_updated_call.json",
            "03_call_ended_phone_full.json",
            "09_call_analyzed_full.json");

    private static final List<String> LIFE_WITH_TRANSFER = List.of(
            "01_call_started_phone_inbound.json",
            "12_transcript_updated_call.json",
            "14_transfer_started_full.json",
            "15_transfer_bridged.json",
            "03_call_ended_phone_full.json",
            "09_call_analyzed_full.json");

    private static final int SAMPLE = 30;

    private final Board board = Board.running();
    private final Api api = new Api(board);
    private final Instant sent = Instant.now().minusSeconds(60);

    @Test
    void endsInTheSameCallInAll24OrdersOfItsLife() {
        JsonObject expected = arrive(LIFE, LIFE);

        for (List<String> order : permutations(LIFE)) {
            assertThat(arrive(LIFE, order)).as("arrived as " + order).isEqualTo(expected);
        }
    }

    @Test
    void endsInTheSameCallInAnyOrderWithATransfer() {
        long seed = Long.getLong("callboard.it.seed", System.nanoTime());
        JsonObject expected = arrive(LIFE_WITH_TRANSFER, LIFE_WITH_TRANSFER);
        Random random = new Random(seed);

        for (int i = 0; i < SAMPLE; i++) {
            List<String> order = new ArrayList<>(LIFE_WITH_TRANSFER);
            Collections.shuffle(order, random);
            assertThat(arrive(LIFE_WITH_TRANSFER, order))
                    .as("arrived as " + order + ", -Dcallboard.it.seed=" + seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void endsInTheSameCallWhenEachEventComesTwice() {
        List<String> twice = new ArrayList<>(LIFE);
        twice.addAll(LIFE);

        assertThat(arrive(LIFE, twice)).isEqualTo(arrive(LIFE, LIFE));
    }

    @Test
    void logsNothingOfWhatWasSaidWhenTheEventsOfANewCallMeet() {
        int logged = board.log().length();

        for (int i = 0; i < SAMPLE; i++) {
            String id = Bodies.newId();
            LIFE.parallelStream().forEach(name -> assertThat(
                            board.deliver(Bodies.sample(name, id)).statusCode())
                    .isEqualTo(204));
            api.settledDeliveriesOf(id, LIFE.size());
        }

        // Neither the rows that both would have made, nor the statement in which servers tell such rows
        assertThat(board.log().substring(logged)).doesNotContain("Lakeside Dental", "INSERT INTO");
    }

    /** Delivers these events of a new call in that order, and returns the call without its id. */
    private JsonObject arrive(List<String> life, List<String> order) {
        String id = Bodies.newId();
        for (String name : order) {
            Instant at = sent.plusSeconds(life.indexOf(name));
            assertThat(board.deliver(Bodies.sample(name, id), at).statusCode()).isEqualTo(204);
        }
        api.settledDeliveriesOf(id, order.size());
        return Json.createObjectBuilder(api.call(id)).remove("call_id").build();
    }

    private static List<List<String>> permutations(List<String> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> found = new ArrayList<>();
        for (String first : items) {
            List<String> rest = new ArrayList<>(items);
            rest.remove(first);
            for (List<String> tail : permutations(rest)) {
                List<String> whole = new ArrayList<>(tail);
                whole.add(0, first);
                found.add(whole);
            }
        }
        return found;
    }
}

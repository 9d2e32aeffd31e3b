package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deliveries are replayed, released and discarded on the pages, many at once, after a question with their number. */
@BlackBox
class ReplayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Board board = Board.running();
    private final Api api = new Api(board);
    private Visitor visitor;

    @BeforeEach
    void logsIn() {
        visitor = Visitor.administrator(board);
    }

    @Test
    void replaysAllThatTheFilterShows() {
        String word = Bodies.newId();
        List<String> ids = deliver(word, 3);
        Instant before = lastProcessed(ids);
        String list = "deliveries.xhtml?status=processed&text=" + word;
        assertThat(visitor.page(list)).contains("ask=replay-all").doesNotContain("Replay 3 deliveries?");

        String question = visitor.page(list + "&ask=replay-all");
        assertThat(question).contains("Replay 3 deliveries?", "nothing is erased");
        HttpResponse<String> answer = confirm(question);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .contains("deliveries.xhtml?")
                .contains("text=" + word)
                .doesNotContain("ask=", "bulk");
        awaitProcessed(ids, before);
        assertThat(visitor.page("deliveries.xhtml")).contains("3 deliveries are replayed");
    }

    @Test
    void replaysWhatSeveralValuesOfAFilterShowAndNothingElse() {
        String word = Bodies.newId();
        List<String> ids = deliver(word, 2);
        byte[] other = Bodies.call("call_started", word + 9, "");
        assertThat(board.deliver(other).statusCode()).isEqualTo(204);
        String left = api.settledDeliveriesOf(other, 1).get(0).getString("id");
        byte[] third = Bodies.call("call_analyzed", word + 7, "");
        assertThat(board.deliver(third).statusCode()).isEqualTo(204);
        List<String> shown = List.of(
                ids.get(0), ids.get(1), api.settledDeliveriesOf(third, 1).get(0).getString("id"));
        Instant before = lastProcessed(shown);
        Instant untouched = processedAt(left);

        String question =
                visitor.page("deliveries.xhtml?text=" + word + "&event=call_ended&event=call_analyzed&ask=replay-all");
        assertThat(question).contains("Replay 3 deliveries?", "cb-hits\"><b>3</b>");
        HttpResponse<String> answer = confirm(question);

        assertThat(answer.headers().firstValue("Location").orElse("")).contains("event=call_ended&event=call_analyzed");
        awaitProcessed(shown, before);
        assertThat(processedAt(left)).isEqualTo(untouched);
    }

    @Test
    void replaysThoseThatAreTicked() {
        List<String> ids = deliver(Bodies.newId(), 3);
        List<String> ticked = ids.subList(0, 2);
        Instant before = lastProcessed(ids);
        Instant untouched = processedAt(ids.get(2));

        String question =
                visitor.page("deliveries.xhtml?ask=replay&pick=" + String.join("&pick=", ticked) + "&pick=nonsense");
        assertThat(question).contains("Replay 2 deliveries?");
        confirm(question);

        awaitProcessed(ticked, before);
        assertThat(processedAt(ids.get(2))).isEqualTo(untouched);
    }

    @Test
    void takesNothingTickedForNothingAndNotForAll() {
        String question = visitor.page("deliveries.xhtml?ask=replay");

        assertThat(question)
                .contains("Nothing to replay", "No delivery is selected.")
                .doesNotContain("bulkOrder:confirm");
    }

    @Test
    void releasesAllOfOneAddressAndSaysSoOnEveryPageUntilThen() {
        String word = Bodies.newId();
        IntStream.range(0, 2).forEach(i -> hold(Bodies.call("call_ended", word + i, "")));
        String held = "deliveries.xhtml?status=quarantined&address=127.0.0.1";
        int count = api.read("deliveries?limit=1000&status=quarantined&address=127.0.0.1")
                .getJsonArray("items")
                .size();
        assertThat(count).isGreaterThanOrEqualTo(2);
        assertThat(visitor.page("calls.xhtml"))
                .contains(count + " genuine deliveries from 127.0.0.1 are held.", held.replace("&", "&amp;"));
        String first = api.settledDeliveriesOf(word + 0, 1).get(0).getString("id");
        assertThat(visitor.page("deliveries.xhtml?id=" + first))
                .contains("Release all " + count, "Discard all " + count);

        String question = visitor.page(held + "&ask=release-all");
        assertThat(question).contains("Release " + count + " deliveries?");
        confirm(question);

        awaitStatus(word + 0, "processed");
        awaitStatus(word + 1, "processed");
        assertThat(api.call(word + 0).getString("call_id")).isEqualTo(word + 0);
        assertThat(visitor.page("calls.xhtml")).doesNotContain("from 127.0.0.1 are held");
        assertThat(visitor.page("deliveries.xhtml?id=" + first)).contains("Decided");
    }

    @Test
    void discardsAHeldDeliveryAndReleasesItAfterAll() {
        String call = Bodies.newId();
        hold(Bodies.call("call_ended", call, ""));
        String id = api.settledDeliveriesOf(call, 1).get(0).getString("id");

        confirm(visitor.page("deliveries.xhtml?ask=discard&pick=" + id));
        awaitStatus(call, "discarded");
        assertThat(api.get("calls/" + call).statusCode()).isEqualTo(404);
        assertThat(api.read("deliveries?status=discarded&subject_id=" + call).getJsonArray("items"))
                .hasSize(1);
        assertThat(visitor.page("deliveries.xhtml?ask=replay&pick=" + id))
                .contains("Nothing to replay", "its state does not allow it");

        confirm(visitor.page("deliveries.xhtml?status=discarded&ask=release&pick=" + id));
        awaitStatus(call, "processed");
        assertThat(api.get("calls/" + call).statusCode()).isEqualTo(200);
    }

    @Test
    void asksAgainWhenAReasonIsMissingOrTheNumberIsAnother() {
        String word = Bodies.newId();
        IntStream.range(0, 3).forEach(i -> hold(Bodies.call("call_ended", word + i, "")));
        String list = "deliveries.xhtml?status=quarantined&text=" + word;
        String question = visitor.page(list + "&ask=discard-all");
        assertThat(question).contains("Type 3 to discard 3 deliveries");

        String hasty = confirm(question, Map.of("consentReason", " ", "consentTyped", "2"))
                .body();
        assertThat(hasty).contains("Discard 3 deliveries?", "Type 3.", "Type a reason.", "value=\"2\"");

        String first =
                list + "&id=" + api.settledDeliveriesOf(word + 0, 1).get(0).getString("id");
        String bare = visitor.submit(visitor.page(first), "deliveryCommands", "deliveryCommands:release", Map.of())
                .body();
        assertThat(bare).contains("Type a reason.");
        visitor.confirm(visitor.page(first), "deliveryCommands", "deliveryCommands:release", Map.of());
        awaitStatus(word + 0, "processed");
        hold(Bodies.call("call_ended", word + 3, ""));
        String another =
                confirm(question, Map.of("consentReason", "Test calls of ours")).body();
        assertThat(another)
                .contains("It is 2 by now. Look again, and type 2.", "value=\"Test calls of ours\"")
                .contains("Discard 2 deliveries?");
        assertThat(api.read("deliveries?status=quarantined&text=" + word).getJsonArray("items"))
                .hasSize(3);

        assertThat(confirm(another, Map.of("consentReason", "Test calls of ours"))
                        .statusCode())
                .isEqualTo(302);
        awaitStatus(word + 2, "discarded");
        assertThat(api.read("deliveries?status=quarantined&text=" + word).getJsonArray("items"))
                .as("what came after the question")
                .hasSize(1);
        assertThat(api.read("audit?text=test+calls+of+ours&deed=delivery_discarded")
                        .getJsonArray("items")
                        .getJsonObject(0))
                .extracting(row -> row.get("before") + " " + row.get("after"))
                .isEqualTo("\"quarantined\" \"discarded\"");
        String last = visitor.page(list + "&ask=discard-all");
        confirm(last);
        awaitStatus(word + 3, "discarded");
    }

    @Test
    void asksAStrangerToLogIn() {
        String id = deliver(Bodies.newId(), 1).get(0);
        Instant before = processedAt(id);
        String question = visitor.page("deliveries.xhtml?ask=replay&pick=" + id);

        HttpResponse<String> answer = new Visitor(board).confirm(question, "bulkOrder", "bulkOrder:confirm", Map.of());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("login.xhtml");
        assertThat(processedAt(id)).isEqualTo(before);
    }

    private HttpResponse<String> confirm(String question, Map<String, String> fields) {
        return visitor.confirm(question, "bulkOrder", "bulkOrder:confirm", fields);
    }

    private HttpResponse<String> confirm(String question) {
        return visitor.confirm(question, "bulkOrder", "bulkOrder:confirm", Map.of());
    }

    /** So many deliveries of calls whose ids begin so; the deliveries' own ids. */
    private List<String> deliver(String word, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Bodies.call("call_ended", word + i, ""))
                .peek(body -> assertThat(board.deliver(body).statusCode()).isEqualTo(204))
                .map(body -> api.settledDeliveriesOf(body, 1).get(0).getString("id"))
                .toList();
    }

    private void hold(byte[] body) {
        assertThat(board.deliverHeld(body).statusCode()).isEqualTo(204);
    }

    private Instant lastProcessed(List<String> ids) {
        return ids.stream().map(this::processedAt).max(Instant::compareTo).orElseThrow();
    }

    private Instant processedAt(String id) {
        return Instant.parse(delivery(id).getString("processed_at"));
    }

    private JsonObject delivery(String id) {
        return api.read("deliveries/" + id).getJsonObject("delivery");
    }

    private void awaitProcessed(List<String> ids, Instant before) {
        await(() -> ids.stream().allMatch(id -> processedAt(id).isAfter(before)));
    }

    private void awaitStatus(String call, String status) {
        await(() -> api.settledDeliveriesOf(call, 1).get(0).getString("status").equals(status));
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}

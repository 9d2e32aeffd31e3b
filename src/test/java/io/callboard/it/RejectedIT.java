package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the webhook refuses is counted, with its cause, and turned into advice. */
@BlackBox
class RejectedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Board board = Board.running();
    private final Api api = new Api(board);
    private final byte[] body = Bodies.call("call_started", Bodies.newId(), "");

    @Test
    void countsAStaleDeliveryWithItsSkew() throws Exception {
        long before = requests("cause=stale");
        board.deliver(body, Instant.now().minusSeconds(372));
        board.deliver(body, Instant.now().minusSeconds(372));

        awaitRequests("cause=stale", before + 2);
        JsonObject newest = rows("cause=stale").get(0);
        assertThat(newest.getString("address")).isIn("127.0.0.1", "::1");
        assertThat(newest).doesNotContainKey("source");
        assertThat(newest.getJsonNumber("max_skew_ms").longValue()).isGreaterThan(371_000);
        assertThat(Instant.parse(newest.getString("last_seen_at")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void countsAForgedDeliveryAndOneWithoutASignature() throws Exception {
        long mismatches = requests("cause=mismatch");
        long unsigned = requests("cause=no_signature");
        board.deliver(body, Signature.of(new byte[] {1}, Instant.now()));
        board.send(board.webhook().POST(BodyPublishers.ofByteArray(body)));

        awaitRequests("cause=mismatch", mismatches + 1);
        awaitRequests("cause=no_signature", unsigned + 1);
    }

    @Test
    void countsOtherRefusalsToo() throws Exception {
        long types = requests("cause=not_json");
        long methods = requests("cause=not_post");
        long paths = requests("cause=nothing_here&source=retell/x");
        board.send(HttpRequest.newBuilder(board.base().resolve("webhook")).POST(BodyPublishers.ofByteArray(body)));
        board.get("webhook");
        board.send(HttpRequest.newBuilder(board.base().resolve("webhook/retell/x"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));

        awaitRequests("cause=not_json", types + 1);
        awaitRequests("cause=not_post", methods + 1);
        awaitRequests("cause=nothing_here&source=retell/x", paths + 1);
    }

    @Test
    void showsAnUnknownSourceOnThePageWithTheRemedy() throws Exception {
        String source = "x" + UUID.randomUUID().toString().substring(0, 8);
        int times = 500;
        for (int i = 0; i < times; i++) {
            board.send(HttpRequest.newBuilder(board.base().resolve("webhook/" + source))
                    .header("Content-Type", "application/json")
                    .header(Signature.HEADER, Signature.of(body, Instant.now()))
                    .POST(BodyPublishers.ofByteArray(body)));
        }

        awaitRequests("cause=unknown_source&source=" + source, times);
        assertThat(rows("source=" + source)).hasSizeLessThanOrEqualTo(2);
        assertThat(requests("source=" + source)).isEqualTo(times);
        String page = Visitor.administrator(board).page("rejected.xhtml?source=" + source);
        assertThat(page)
                .contains(times + " deliveries were for the unknown source " + source)
                .contains("CALLBOARD_SOURCES")
                .contains("title=\"" + source + "\"");
    }

    @Test
    void keepsNothingOfTheBodyTheSignatureOrTheKey() throws Exception {
        long before = requests("cause=mismatch");
        String signature = Signature.of(new byte[] {1}, Instant.now());
        board.deliver(body, signature);
        awaitRequests("cause=mismatch", before + 1);

        String all = api.get("rejections?limit=1000").body();
        assertThat(all)
                .doesNotContain(signature.substring(signature.indexOf("d=") + 2), Bodies.idIn(body), Signature.KEY);
    }

    /** Waits for that many; tests before this one may add some of their own. */
    private void awaitRequests(String filter, long wanted) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (requests(filter) < wanted && Instant.now().isBefore(end)) {
            pause();
        }
        assertThat(requests(filter)).as(filter).isGreaterThanOrEqualTo(wanted);
    }

    private long requests(String filter) {
        return rows(filter).stream()
                .mapToLong(row -> row.getJsonNumber("requests").longValue())
                .sum();
    }

    private List<JsonObject> rows(String filter) {
        return api.read("rejections?limit=1000&" + filter).getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static void pause() throws InterruptedException {
        Thread.sleep(200);
    }
}

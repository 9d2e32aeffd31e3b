package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/** The board's JSON API, asked as its first administrator unless told otherwise. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Board board;
    private final String credentials;

    public Api(Board board) {
        this(board, basic(Board.ADMINISTRATOR, board.administratorPassword()));
    }

    /** @param credentials the header {@code Authorization} */
    Api(Board board, String credentials) {
        this.board = board;
        this.credentials = credentials;
    }

    static String basic(String user, String password) {
        String pair = user + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** The answer for a path below {@code api/}, whatever it is. */
    public HttpResponse<String> get(String path) {
        return board.send(
                HttpRequest.newBuilder(board.base().resolve("api/" + path)).header("Authorization", credentials));
    }

    /** The JSON object for a path below {@code api/}; fails when it is not answered with 200. */
    public JsonObject read(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + " → " + answer.body()).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** A call by the provider's id. */
    public JsonObject call(String id) {
        return read("calls/" + encode(id));
    }

    /** A chat by the provider's id. */
    public JsonObject chat(String id) {
        return read("chats/" + encode(id));
    }

    /** The deliveries with exactly that body, newest first, once that many have come to rest. */
    public List<JsonObject> settledDeliveriesOf(byte[] body, int count) {
        String digest = sha256(body);
        return settled(count, "deliveries?limit=1000", delivery -> delivery.getString("digest")
                .equals(digest));
    }

    /** The deliveries about that call or chat, newest first, once that many have come to rest. */
    public List<JsonObject> settledDeliveriesOf(String subjectId, int count) {
        return settled(count, "deliveries?limit=1000&subject_id=" + encode(subjectId), delivery -> true);
    }

    private List<JsonObject> settled(int count, String path, Predicate<JsonObject> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        for (int looks = 1; ; looks++) {
            Instant asked = Instant.now();
            List<JsonObject> found = read(path).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .filter(wanted)
                    .toList();
            List<JsonObject> settled = found.stream()
                    .filter(delivery -> !delivery.getString("status").equals("received"))
                    .toList();
            if (settled.size() >= count) {
                return settled;
            }
            assertThat(asked)
                    .as("%d settled at %s, look %d, asked at %s, seen %s", count, path, looks, asked, found)
                    .isBefore(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.Role;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A phone number in every text of a call and of a chat: no viewer sees it anywhere, and every operator does. */
@BlackBox
class MaskingIT {

    private static final String E164 = "+12138642013";
    private static final String WRITTEN = "+1 (213) 864-2013";
    private static final String DIGITS = "8642013";

    /** Names, ids and words of the provider; everything else is text that someone may have written a number into. */
    private static final Set<String> KEPT = Set.of("event", "role", "word", "digit", "product");

    private static final byte[] CALL = marked("09_call_analyzed_full.json");
    private static final byte[] TRANSFER = marked("14_transfer_started_full.json", Bodies.idIn(CALL));
    private static final byte[] CHAT = marked("21_chat_analyzed_api.json");

    private static String delivery;

    @BeforeAll
    static void deliversNumbers() {
        Api api = new Api(Board.running());
        for (byte[] body : new byte[][] {CALL, TRANSFER, CHAT}) {
            Board board = Board.running();
            assertThat(board.send(HttpRequest.newBuilder(
                                            board.base().resolve("webhook?from=%2B12138642013&" + DIGITS + "=1"))
                                    .header("Content-Type", "application/json")
                                    .header(Signature.HEADER, Signature.of(body, Instant.now()))
                                    .POST(BodyPublishers.ofByteArray(body)))
                            .statusCode())
                    .isEqualTo(204);
            delivery = api.settledDeliveriesOf(body, 1).get(0).getString("id");
        }
    }

    private static byte[] marked(String sample) {
        return marked(sample, Bodies.newId());
    }

    private static byte[] marked(String sample, String id) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(Bodies.sample(sample, id)))) {
            return Bodies.utf8(mark("", reader.readObject()).toString());
        }
    }

    private static JsonValue mark(String name, JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                JsonObjectBuilder object = Json.createObjectBuilder();
                value.asJsonObject().forEach((member, each) -> object.add(member, mark(member, each)));
                if (name.equals("metadata") || name.endsWith("variables")) {
                    object.add("note", WRITTEN).add("number", 12138642013L).add(E164, "name");
                }
                yield object.build();
            }
            case ARRAY -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                value.asJsonArray().forEach(each -> array.add(mark(name, each)));
                yield array.build();
            }
            case STRING -> Json.createValue(mark(name, ((JsonString) value).getString()));
            default -> value;
        };
    }

    private static String mark(String name, String text) {
        if (name.endsWith("_number") || name.equals("transfer_destination") || name.equals("number")) {
            return E164;
        }
        boolean kept = KEPT.contains(name)
                || name.matches(".*(id|url|type|status|reason|sentiment|name|tag|direction|setting|version)");
        return kept ? text : text + " " + WRITTEN;
    }

    static Stream<String> paths() {
        String call = Bodies.idIn(CALL);
        String chat = Bodies.idIn(CHAT);
        return Stream.of(
                "calls.xhtml",
                "calls.xhtml?text=" + DIGITS,
                "calls.xhtml?phone=" + DIGITS,
                "call.xhtml?id=" + call,
                "call.xhtml?tab=life&id=" + call,
                "call.xhtml?tab=raw&id=" + call,
                "chats.xhtml",
                "chats.xhtml?text=" + DIGITS,
                "chat.xhtml?id=" + chat,
                "chat.xhtml?tab=life&id=" + chat,
                "chat.xhtml?tab=raw&id=" + chat,
                "deliveries.xhtml",
                "deliveries.xhtml?text=" + DIGITS,
                "deliveries.xhtml?id=" + delivery,
                "api/calls",
                "api/calls?text=" + DIGITS,
                "api/calls?phone=" + DIGITS,
                "api/calls/count?text=" + DIGITS,
                "api/calls/" + call,
                "api/chats",
                "api/chats/" + chat,
                "api/deliveries",
                "api/deliveries/" + delivery);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void showsNoViewerANumber(String path) {
        String body = path.startsWith("api/")
                ? Staff.of(Role.VIEWER).api().get(path.substring(4)).body()
                : viewer().get(path).body();
        if (path.endsWith(DIGITS)) {
            assertThat(body).doesNotContain(Bodies.idIn(CALL), Bodies.idIn(CHAT));
        } else {
            assertThat(plain(body)).doesNotContain(DIGITS);
        }
    }

    @Test
    void showsOperatorsTheNumber() {
        String call = Bodies.idIn(CALL);
        Visitor operator = Staff.of(Role.OPERATOR).visitor();
        assertThat(operator.page("call.xhtml?id=" + call)).contains("+1 213 864 2013", WRITTEN);
        assertThat(operator.page("call.xhtml?tab=raw&id=" + call)).contains(E164);
        assertThat(operator.page("calls.xhtml?phone=" + DIGITS)).contains(call);
        JsonObject read = Staff.of(Role.OPERATOR).api().call(call);
        assertThat(read.getString("from_number")).isEqualTo(E164);
        assertThat(read.toString()).contains(WRITTEN);
    }

    @Test
    void tellsViewersTheLastTwoDigitsAndFindsByThemNothing() {
        String call = Bodies.idIn(CALL);
        assertThat(Staff.of(Role.VIEWER).api().call(call).getString("from_number"))
                .isEqualTo("••••13");
        Api api = Staff.of(Role.VIEWER).api();
        assertThat(api.read("calls?text=" + DIGITS).getJsonArray("items")).isEmpty();
        assertThat(api.get("calls?phone=" + DIGITS).statusCode()).isEqualTo(403);
        assertThat(api.read("calls?text=" + call).getJsonArray("items")).hasSize(1);
        assertThat(viewer().page("calls.xhtml?text=" + DIGITS))
                .doesNotContain(call)
                .contains("no whole phone numbers");
    }

    private static Visitor viewer() {
        return Staff.of(Role.VIEWER).visitor();
    }

    /** Without what people write between digits. */
    private static String plain(String body) {
        return body.replaceAll("[ ().\\u00A0\\-]|&nbsp;", "");
    }
}

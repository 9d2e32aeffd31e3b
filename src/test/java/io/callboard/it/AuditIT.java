package io.callboard.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.Role;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people and programs do is found again, by administrators alone. */
@BlackBox
class AuditIT {

    private static final byte[] CALL = Bodies.sample("09_call_analyzed_full.json", Bodies.newId());
    private static final byte[] PHONE = Bodies.sample("03_call_ended_phone_full.json", Bodies.newId());
    private static final String NUMBER = "12137771234";
    private static final byte[] CHAT = Bodies.sample("21_chat_analyzed_api.json", Bodies.newId());

    private final Api api = new Api(Board.running());

    @BeforeAll
    static void delivers() {
        Api api = new Api(Board.running());
        for (byte[] body : List.of(CALL, PHONE, CHAT)) {
            Board.running().deliver(body);
            api.settledDeliveriesOf(body, 1);
        }
    }

    @Test
    void tellsWhoOpenedWhat() {
        Staff viewer = Staff.add(Role.VIEWER);
        viewer.visitor().page("call.xhtml?source=retell&id=" + Bodies.idIn(CALL));
        viewer.api().read("chats/" + Bodies.idIn(CHAT));

        List<JsonObject> rows = rows("who=" + viewer.name(), 3);

        assertThat(rows)
                .extracting(row -> row.getString("deed"))
                .containsExactly("chat_opened", "call_opened", "login");
        assertThat(rows.get(1).getString("object_id")).isEqualTo(Bodies.idIn(CALL));
        assertThat(rows.get(1).getString("object_source")).isEqualTo("retell");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getString("role")).isEqualTo("viewer");
            assertThat(row.getString("address")).matches("127\\.0\\.0\\.1|.*:1");
            assertThat(row.getString("outcome")).isEqualTo("done");
        });
    }

    @Test
    void tellsOfUsersAndOfLoginsThatWereRefused() {
        Staff known = Staff.add(Role.VIEWER);
        String nobody = "Tr0ub4dor" + Bodies.newId();
        assertThat(new Visitor(Board.running()).logIn(nobody, "wrong").statusCode())
                .isEqualTo(200);
        // Written in order: once this one is there, the one before is
        assertThat(new Visitor(Board.running()).logIn(known.name(), "wrong").statusCode())
                .isEqualTo(200);

        List<JsonObject> rows = rows("object=" + known.name(), 2);
        assertThat(rows)
                .extracting(row -> row.getString("deed") + " " + row.getString("outcome"))
                .containsExactly("login refused", "user_added done");
        assertThat(rows.get(1).getString("who")).isEqualTo(Board.ADMINISTRATOR);
        assertThat(api.get("audit?limit=1000&text=" + nobody).body())
                .as("a password in the wrong field")
                .contains("\"items\":[]");
    }

    @Test
    void tellsOfAReplayOnceItIsDone() {
        String id = api.settledDeliveriesOf(CALL, 1).get(0).getString("id");
        Visitor administrator = Visitor.administrator(Board.running());
        String page = "deliveries.xhtml?id=" + id;
        administrator.submit(administrator.page(page), "deliveryCommands", "deliveryCommands:replay", Map.of());
        administrator.confirm(
                administrator.page(page),
                "deliveryCommands",
                "deliveryCommands:replay",
                Map.of("consentReason", "for +1 213 777 8841"));

        assertThat(rows("object=" + id + "&deed=delivery_replayed", 1))
                .as("none without a reason, and no number in one")
                .singleElement()
                .satisfies(row ->
                        assertThat(row.getString("reason")).startsWith("for ").doesNotContain("777"));
        assertThat(rows("object=" + id, 2))
                .extracting(row -> row.getString("deed"))
                .contains("delivery_replayed", "delivery_opened");
    }

    @Test
    void tellsOfANumberThatIsRevealed() {
        Map<String, String> asked = Map.of("source", "retell", "id", Bodies.idIn(PHONE), "which", "from");
        Staff operator = Staff.add(Role.OPERATOR);
        HttpResponse<byte[]> told = operator.visitor().post("reveal", asked);
        HttpResponse<byte[]> refused = Staff.of(Role.VIEWER).visitor().post("reveal", asked);
        HttpResponse<byte[]> none =
                operator.visitor().post("reveal", Map.of("source", "retell", "id", "nobody\u0000", "which", "from"));

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(new String(told.body(), UTF_8).replaceAll("[^0-9]", "")).isEqualTo(NUMBER);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(new String(refused.body(), UTF_8)).doesNotContain(NUMBER.substring(NUMBER.length() - 4));
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(rows("who=" + operator.name(), 2))
                .filteredOn(row -> row.getString("deed").equals("number_revealed"))
                .singleElement()
                .satisfies(row -> assertThat(row.toString())
                        .contains(Bodies.idIn(PHONE), "from")
                        .doesNotContain(NUMBER));
    }

    @Test
    void tellsOfADeliveryReadOnTheCallsPage() {
        Staff operator = Staff.add(Role.OPERATOR);
        String delivery = api.settledDeliveriesOf(CALL, 1).get(0).getString("id");
        operator.visitor().page("call.xhtml?source=retell&tab=raw&id=" + Bodies.idIn(CALL));

        assertThat(rows("who=" + operator.name() + "&object=" + delivery, 1))
                .extracting(row -> row.getString("deed"))
                .containsExactly("delivery_opened");
    }

    @Test
    void showsAdministratorsTheSameOnThePage() {
        Staff viewer = Staff.add(Role.VIEWER);
        viewer.visitor().page("chat.xhtml?source=retell&id=" + Bodies.idIn(CHAT));
        rows("who=" + viewer.name(), 2);

        String page = Visitor.administrator(Board.running()).page("audit.xhtml?who=" + viewer.name());

        assertThat(page)
                .contains("Chat opened", "Sign-in", "class=\"cb-hits\"><b>2</b>")
                .contains("chat.xhtml?source=retell&amp;id=" + Bodies.idIn(CHAT));
    }

    @Test
    void isForAdministratorsAlone() {
        for (Role role : Set.of(Role.VIEWER, Role.OPERATOR)) {
            Staff staff = Staff.of(role);
            assertThat(staff.visitor().get("audit.xhtml").statusCode()).isEqualTo(403);
            assertThat(staff.visitor().get("news?list=audit&since=0").body()).contains("\"count\":0");
            HttpResponse<String> answer = staff.api().get("audit");
            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    /** Newest first; what is read is written soon after. */
    private List<JsonObject> rows(String query, int count) {
        List<JsonObject> rows = read(query);
        for (int looks = 0; rows.size() < count && looks < 100; looks++) {
            LockSupport.parkNanos(100_000_000);
            rows = read(query);
        }
        assertThat(rows).hasSizeGreaterThanOrEqualTo(count);
        return rows;
    }

    private List<JsonObject> read(String query) {
        return api.read("audit?" + query).getJsonArray("items").getValuesAs(JsonObject.class);
    }
}

package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.Role;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may change many rows of a list at once, and what they are told. */
@BlackBox
class ReviewBulkIT {

    private static final Pattern PICK = Pattern.compile("name=\"pick\" value=\"([0-9a-f-]+)\"");
    private static final Board BOARD = Board.running();
    private static final Api API = new Api(BOARD);

    private static Staff operator;

    @BeforeAll
    static void addsAnOperator() {
        operator = Staff.add(Role.OPERATOR);
    }

    @Test
    void doesTheSameForChatsAndTellsWhatHasGone() {
        byte[] chat = Bodies.sample("21_chat_analyzed_api.json", Bodies.newId());
        BOARD.deliver(chat);
        API.settledDeliveriesOf(chat, 1);
        Visitor visitor = operator.visitor();
        String chats = "chats.xhtml?columns=chat_id,reviewed_by,assignee,review_labels&id=" + Bodies.idIn(chat);
        String id = PICK.matcher(visitor.page(chats))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        send(visitor, chats, "label urgent & new", id);
        assertThat(visitor.page(chats)).contains("1 chat labelled urgent &amp; new", ">urgent &amp; new</span>");
        send(visitor, chats, "label urgent & new", id);
        assertThat(visitor.page(chats)).contains("Nothing changed; 1 was so already");
        send(visitor, chats, "unlabel urgent & new", UUID.randomUUID().toString());
        assertThat(visitor.page(chats)).contains("Nothing changed; 1 had gone", ">urgent &amp; new</span>");
        assertThat(API.read("chats?id=" + Bodies.idIn(chat))
                        .getJsonArray("items")
                        .toString())
                .contains("\"review_labels\":[\"urgent & new\"]");
    }

    @Test
    void isNoBusinessOfViewersOrOtherSites() {
        String agent = "agent_" + Bodies.newId();
        List<byte[]> bodies = Stream.generate(
                        () -> Bodies.call("call_ended", Bodies.newId(), ",\"agent_id\":\"" + agent + "\""))
                .limit(3)
                .toList();
        bodies.forEach(BOARD::deliver);
        bodies.forEach(body -> API.settledDeliveriesOf(body, 1));
        String page = "calls.xhtml?agent=" + agent;
        Visitor viewer = Staff.of(Role.VIEWER).visitor();
        String shown = viewer.page(page);
        assertThat(shown).doesNotContain("name=\"pick\"", "reviewMany", "data-cb-pick");
        String id = PICK.matcher(operator.visitor().page(page))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("here", "agent=" + agent);
        fields.put("made", String.valueOf(System.currentTimeMillis()));
        fields.put("reviewMany", "reviewMany");
        fields.put("reviewMany:perform", "perform");
        fields.put("deed", "reviewed");
        fields.put("pick", id);
        fields.put("every", "true");

        assertThat(viewer.forge("calls.xhtml", shown, fields).statusCode()).isNotEqualTo(302);
        Visitor lured = operator.visitor();
        String form = lured.page(page);
        assertThat(lured.from("cross-site").forge("calls.xhtml", form, fields).statusCode())
                .isEqualTo(403);
        assertThat(reviewed(agent)).isZero();

        assertThat(lured.from("same-origin").forge("calls.xhtml", form, fields).statusCode())
                .isEqualTo(302);
        assertThat(reviewed(agent)).isEqualTo(3);
        assertThat(viewer.page(page)).contains("Reviewed by " + operator.name());
    }

    private static void send(Visitor visitor, String page, String deed, String pick) {
        HttpResponse<String> answer =
                visitor.submit(visitor.page(page), "reviewMany", "x", Map.of("deed", deed, "pick", pick));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static int reviewed(String agent) {
        return API.read("calls/count?reviewed=true&agent=" + agent).getInt("count");
    }
}

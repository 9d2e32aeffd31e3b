package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.Role;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people add to a call or chat: who may, what becomes of it, what others see of it. */
@BlackBox
class ReviewIT {

    private static final Board BOARD = Board.running();

    private static Staff ana;
    private static Visitor anasWindow;
    private static Visitor viewer;
    private static Visitor administrator;

    private String id;
    private String page;

    @BeforeAll
    static void logIn() {
        ana = Staff.add(Role.OPERATOR);
        anasWindow = ana.visitor();
        viewer = Staff.of(Role.VIEWER).visitor();
        administrator = Visitor.administrator(BOARD);
    }

    @BeforeEach
    void deliversACall() {
        id = Bodies.newId();
        page = "call.xhtml?source=retell&id=" + id;
        deliver(Bodies.sample("03_call_ended_phone_full.json", id));
    }

    private static void deliver(byte[] body) {
        BOARD.deliver(body);
        new Api(BOARD).settledDeliveriesOf(body, 1);
    }

    @Test
    void keepsWhatWasAddedWhenMoreIsTold() {
        perform(anasWindow, "reviewNote", Map.of("deed", "note", "text", "Called back & sorted"));
        perform(anasWindow, "reviewLabel", Map.of("label", "vip " + id));
        perform(anasWindow, "reviewState", Map.of("deed", "reviewed"));
        perform(anasWindow, "reviewState", Map.of("deed", "assign " + ana.name()));
        assertThat(new Api(BOARD).call(id).toString()).doesNotContain("\"call_summary\":\"");

        deliver(Bodies.sample("09_call_analyzed_full.json", id));

        assertThat(new Api(BOARD).call(id).toString()).contains("\"call_summary\":\"");
        String shown = administrator.page(page);
        assertThat(shown)
                .contains("Called back &amp; sorted", "vip " + id, "Reviewed by " + ana.name())
                .contains("Assigned to " + ana.name());
    }

    @Test
    void doesTheSameForAChat() {
        String chat = Bodies.newId();
        deliver(Bodies.sample("21_chat_analyzed_api.json", chat));
        page = "chat.xhtml?source=retell&id=" + chat;

        perform(anasWindow, "reviewNote", Map.of("deed", "note", "text", "Wrote a mail"));
        perform(anasWindow, "reviewState", Map.of("deed", "reviewed"));

        assertThat(viewer.page(page)).contains("Wrote a mail", "Reviewed by " + ana.name());
        page = "call.xhtml?source=retell&id=" + id;
        assertThat(viewer.page(page)).doesNotContain("Wrote a mail", "Reviewed by");
    }

    @Test
    void letsViewersChangeNothing() {
        perform(anasWindow, "reviewNote", Map.of("deed", "note", "text", "Ring +1 213 777 8841"));
        String shown = viewer.page(page);
        assertThat(shown).contains("Ring ").doesNotContain("777 8841", "name=\"deed\"", "reviewNote");
        String note = noteOf(anasWindow.page(page));

        for (String deed :
                List.of("reviewed", "assign " + ana.name(), "label", "note", "save " + note, "delete " + note)) {
            for (String form : List.of("reviewState", "reviewNote", "reviewNotes", "reviewLabel")) {
                Map<String, String> fields = new LinkedHashMap<>(Map.of("source", "retell", "id", id, "deed", deed));
                fields.put(form, form);
                fields.put(form + ":perform", "perform");
                fields.put("text", "forged");
                fields.put("text_" + note, "forged");
                fields.put("version_" + note, "1");
                fields.put("label", "forged");
                HttpResponse<String> answer = viewer.forge("call.xhtml", shown, fields);
                assertThat(answer.statusCode()).as(form + " " + deed).isNotEqualTo(302);
            }
        }

        assertThat(administrator.page(page))
                .contains("Ring +1 213 777 8841")
                .doesNotContain("forged", "Reviewed by", "Assigned to");
    }

    @Test
    void showsMarkupAsText() {
        String harm = "<script>window.owned=1</script><img src=x onerror=owned()>\"'";
        perform(anasWindow, "reviewNote", Map.of("deed", "note", "text", harm));
        perform(anasWindow, "reviewLabel", Map.of("label", "<b onclick=x()>\"' " + id.substring(0, 9)));
        perform(anasWindow, "reviewState", Map.of("deed", "assign <script>owned()</script>"));

        for (Visitor visitor : List.of(anasWindow, viewer)) {
            assertThat(visitor.page(page))
                    .contains("&lt;script&gt;window.owned=1&lt;/script&gt;")
                    .doesNotContain("<script>window", "<img src=x", "<b onclick", "Assigned to");
        }
    }

    @Test
    void tellsWhoWouldOverwriteWhatSomebodyElseDid() {
        String before = anasWindow.page(page);
        perform(administrator, "reviewState", Map.of("deed", "assign " + Board.ADMINISTRATOR));

        anasWindow.submit(before, "reviewState", "x", Map.of("deed", "assign " + ana.name()));

        assertThat(anasWindow.page(page)).contains("Changed meanwhile", "Assigned to " + Board.ADMINISTRATOR);
        perform(anasWindow, "reviewState", Map.of("deed", "assign " + ana.name()));
        assertThat(anasWindow.page(page)).contains("Assigned to " + ana.name());
    }

    @Test
    void letsAuthorsEditAndAdministratorsDelete() {
        perform(anasWindow, "reviewNote", Map.of("deed", "note", "text", "First words"));
        String before = anasWindow.page(page);
        String note = noteOf(before);
        perform(administrator, "reviewNotes", Map.of("deed", "save " + note, "text_" + note, "Not mine"));
        assertThat(administrator.page(page))
                .contains("Not your note", "First words")
                .doesNotContain("Not mine");

        perform(anasWindow, "reviewNotes", Map.of("deed", "save " + note, "text_" + note, "Second words"));
        anasWindow.submit(before, "reviewNotes", "x", Map.of("deed", "save " + note, "text_" + note, "Late words"));
        assertThat(anasWindow.page(page))
                .as("what was typed is kept, what was stored is not lost")
                .contains("Changed meanwhile", "Second words", "Late words", "edited");
        assertThat(administrator.page(page)).doesNotContain("Late words");

        assertThat(anasWindow.page(page)).doesNotContain("cannot be brought back");
        assertThat(administrator.page(page))
                .as("another's note is deleted behind a question")
                .contains("It was written by " + ana.name() + " and cannot be brought back");
        perform(administrator, "reviewNotes", Map.of("deed", "delete " + note));
        assertThat(anasWindow.page(page)).doesNotContain("Second words");
    }

    private void perform(Visitor visitor, String form, Map<String, String> fields) {
        HttpResponse<String> answer = visitor.submit(visitor.page(page), form, "x", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static String noteOf(String page) {
        Matcher note = Pattern.compile("value=\"delete ([0-9a-f-]+)\"").matcher(page);
        assertThat(note.find()).isTrue();
        return note.group(1);
    }
}

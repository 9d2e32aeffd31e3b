package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.Role;
import io.callboard.fixture.CsvRows;
import io.callboard.fixture.ZipParts;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Formulas and markup in every text of calls and chats are texts in files, as they came. */
@BlackBox
class InjectionExportIT {

    private static final List<String> FORMULAS =
            List.of("=1+1|", "+1+1|", "-1+1|", "@SUM(1)|", "\t=1+1|", "\r=1+1|", "\n=1+1|", " =1+1|", "\uFF1D1+1|");

    /** What a spreadsheet takes for a formula, but for a number that is all digits. */
    private static final Pattern FORMULA = Pattern.compile("(?s)\\s*[=+\\-@\\t\\r\uFF1D].*");

    private static final Pattern NUMBER = Pattern.compile("\\+[0-9]+|-?[0-9.]+");

    private final Api api = new Api(Board.running());

    static Stream<String> harms() {
        return Stream.concat(FORMULAS.stream(), Stream.of(Injection.values()).map(Injection::text));
    }

    @ParameterizedTest
    @MethodSource("harms")
    void holdsEveryTextOfACallAsItCame(String harm) throws Exception {
        Markup call = new Markup(Bodies.newId() + harm.strip(), false, name -> harm + name);
        deliver(call.mark(
                Bodies.sample("09_call_analyzed_full.json"), "agent_id", "agent_name", "transfer_destination"));

        assertHeld("calls", call, "agent_name", "agent_id", "call_summary", "disconnection_reason", "user_sentiment");
    }

    @ParameterizedTest
    @MethodSource("harms")
    void holdsEveryTextOfAChatAsItCame(String harm) throws Exception {
        Markup chat = new Markup(Bodies.newId() + harm.strip(), false, name -> harm + name);
        deliver(chat.mark(Bodies.sample("21_chat_analyzed_api.json"), "agent_id", "agent_name"));

        assertHeld("chats", chat, "agent_name", "agent_id", "chat_summary", "user_sentiment");
    }

    @Test
    void holdsWhatTheAuditTellsAsItWasTyped() {
        Staff staff = Staff.add(Role.ADMINISTRATOR);
        Visitor visitor = staff.visitor();
        String name = "=HYPERLINK(\"x\")<script>owned=1</script>";
        visitor.submit(visitor.page("calls.xhtml?status=ended"), "saveView", "x", Map.of("deed", "save", "name", name));

        Map<String, String> row = csv(
                api.get("audit.csv?columns=all&kind=view&who=" + staff.name()).body());

        assertThat(row).containsEntry("object_id", "'" + name);
        assertUnguarded(row);
    }

    private void deliver(byte[] body) {
        assertThat(Board.running().deliver(body).statusCode()).isEqualTo(204);
        api.settledDeliveriesOf(body, 1);
    }

    private void assertHeld(String list, Markup markup, String... columns) throws Exception {
        String query = "id=" + URLEncoder.encode(markup.id(), StandardCharsets.UTF_8);
        JsonObject object = json(api.get(list + ".ndjson?columns=all&" + query).body());
        Map<String, String> row =
                csv(api.get(list + ".csv?columns=all&" + query).body());
        List<String> cells = cells(list, query);

        assertUnguarded(row);
        for (String column : columns) {
            String text = object.getString(column);
            assertThat(markup.texts()).as(column).contains(text);
            assertThat(row.get(column).replace("'", "")).as(column).isEqualTo(text.replace("'", ""));
            assertThat(cells).as(column).contains(spaced(text));
        }
        object.forEach((column, value) -> {
            if (value instanceof JsonString text && !text.getString().contains("'")) {
                assertThat(row.get(column).replace("'", "")).as(column).isEqualTo(text.getString());
            }
        });
    }

    private static void assertUnguarded(Map<String, String> row) {
        assertThat(row).allSatisfy((column, text) -> assertThat(
                        FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches())
                .as(column + ": " + text)
                .isFalse());
    }

    private static JsonObject json(String lines) {
        assertThat(lines.lines()).hasSize(1);
        return Json.createReader(new StringReader(lines)).readObject();
    }

    /** The only row, by the heading. */
    private static Map<String, String> csv(String file) {
        List<List<String>> rows = CsvRows.of(file);
        assertThat(rows).hasSize(2);
        Map<String, String> row = new TreeMap<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            row.put(rows.get(0).get(i), rows.get(1).get(i));
        }
        return row;
    }

    /** The workbook's texts, as a parser of XML reads them. */
    private static List<String> cells(String list, String query) throws Exception {
        HttpResponse<byte[]> answer = Visitor.administrator(Board.running())
                .post("export?list=" + list + "&" + query, Map.of("format", "xlsx", "all", "true"));
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, String> parts = ZipParts.of(answer.body());
        Document sheet = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(parts.get("xl/worksheets/sheet1.xml"))));
        assertThat(sheet.getElementsByTagName("f").getLength()).as("formulas").isZero();
        NodeList texts = sheet.getElementsByTagName("t");
        return Stream.iterate(0, i -> i + 1)
                .limit(texts.getLength())
                .map(i -> spaced(texts.item(i).getTextContent()))
                .toList();
    }

    /** A line break is a line break, however XML tells it. */
    private static String spaced(String text) {
        return text.replace('\r', '\n');
    }
}

package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.callboard.access.Role;
import io.callboard.fixture.RandomFilters;
import io.callboard.fixture.ZipParts;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a list shows is what its file holds, for each role, and each file is audited. */
@BlackBox
class ExportIT {

    private static final Pattern HITS = Pattern.compile("class=\"cb-hits\"><b>([0-9,]+)\\+?</b>");
    private static final List<String> NAMES = List.of(
            "status",
            "reason_group",
            "direction",
            "type",
            "sentiment",
            "recording",
            "duration_min",
            "cost_max",
            "period");
    private static final String PAYLOAD = "=HYPERLINK(1)<script>alert(1)</script>";

    private final Api api = new Api(Board.running());

    @BeforeAll
    static void deliversTheSamples() {
        Api api = new Api(Board.running());
        List<byte[]> bodies = new ArrayList<>(Bodies.samples().stream()
                .map(name -> Bodies.sample(name, Bodies.newId()))
                .toList());
        bodies.add(Bodies.call(
                "call_started",
                Bodies.newId(),
                ",\"from_number\":\"+12138642013\",\"agent_name\":\"" + PAYLOAD + "\""));
        bodies.forEach(
                body -> assertThat(Board.running().deliver(body).statusCode()).isBetween(200, 204));
        bodies.forEach(body -> api.settledDeliveriesOf(body, 1));
    }

    @Test
    void holdsWhatThePageAndTheApiCount() {
        Visitor visitor = Visitor.administrator(Board.running());
        RandomFilters random = new RandomFilters(23);
        int found = 0;
        for (int i = 0; i < 20; i++) {
            String query = query(random.next(2, NAMES, List.of("status", "direction")));
            Set<String> items = items(query);
            Set<String> csv = new HashSet<>(
                    rows(api.get("calls.csv?columns=call_id&" + query).body()));
            Set<String> json = api.get("calls.ndjson?" + query)
                    .body()
                    .lines()
                    .map(line -> Json.createReader(new StringReader(line)).readObject())
                    .map(object -> object.getString("call_id"))
                    .collect(Collectors.toSet());
            String file = posted(visitor, "calls&columns=call_id&" + query, "csv");

            assertThat(csv).as(query).isEqualTo(items);
            assertThat(json).as(query).isEqualTo(items);
            assertThat(hits(visitor.page("calls.xhtml?" + query))).as(query).isEqualTo(items.size());
            assertThat(new HashSet<>(rows(file))).as(query).isEqualTo(items);
            found += items.isEmpty() ? 0 : 1;
        }
        assertThat(found).as("filters that find any").isGreaterThan(5);
    }

    @Test
    void givesTheApisJsonOfARow() {
        JsonObject item = api.read("calls?limit=1").getJsonArray("items").getJsonObject(0);
        String line = api.get("calls.ndjson?id=" + item.getString("call_id")).body();

        assertThat(Json.createReader(new StringReader(line)).readObject()).isEqualTo(item);
    }

    @Test
    void masksNumbersForViewers() {
        Staff viewer = Staff.of(Role.VIEWER);
        for (String path : List.of("calls.csv?columns=all", "calls.ndjson", "chats.csv")) {
            assertThat(viewer.api().get(path).body()).as(path).doesNotContain("2138642013");
        }
        assertThat(posted(viewer.visitor(), "calls", "csv")).contains("••••13").doesNotContain("2138642013");
        assertThat(Staff.of(Role.OPERATOR).api().get("calls.csv").body()).contains("+12138642013");
        assertThat(viewer.api().get("calls.csv?phone=2138642013").statusCode()).isEqualTo(403);
    }

    @Test
    void guardsAgainstFormulas() throws IOException {
        assertThat(api.get("calls.csv").body()).contains("\"'=HYPERLINK(1)<script>");
        HttpResponse<byte[]> answer = Visitor.administrator(Board.running())
                .post("export?list=calls", Map.of("format", "xlsx", "all", "true"));
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValueSatisfying(name -> assertThat(name)
                .matches("attachment; filename=\"callboard-calls-\\d{4}-\\d\\d-\\d\\d\\.xlsx\""));
        String sheet = sheet(answer.body());
        assertThat(sheet).contains("<is><t>=HYPERLINK(1)&lt;script&gt;").doesNotContain("<f>", "<script>");
    }

    @Test
    void isAudited() {
        Staff viewer = Staff.add(Role.VIEWER);
        viewer.api().get("calls.csv?status=ended");
        posted(viewer.visitor(), "chats", "ndjson");

        List<JsonObject> rows = List.of();
        for (int looks = 0; rows.size() < 4 && looks < 100; looks++) {
            LockSupport.parkNanos(100_000_000);
            rows = api.read("audit?deed=export&who=" + viewer.name())
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class);
        }
        assertThat(rows)
                .extracting(row -> row.getString("object_id") + " " + row.getString("outcome"))
                .containsExactlyInAnyOrder("chats done", "chats begun", "calls done", "calls begun");
        JsonObject done = rows.stream()
                .filter(row -> row.getString("outcome").equals("done")
                        && row.getString("object_id").equals("calls"))
                .findFirst()
                .orElseThrow();
        assertThat(done.getInt("count"))
                .isEqualTo(api.read("calls/count?status=ended").getInt("count"));
        assertThat(done.getString("detail")).contains("csv", "status=[ended]");
    }

    @Test
    void isNoPageOfAnotherSiteToSendAndNoneToGet() {
        Visitor visitor = Visitor.administrator(Board.running());
        HttpResponse<String> bare = visitor.get("export?list=calls&format=csv");
        assertThat(bare.statusCode()).isEqualTo(405);
        assertThat(bare.body()).contains("<h1>This is asked for on another page</h1>");
        assertThat(visitor.from("cross-site")
                        .post("export?list=calls", Map.of("format", "csv"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.get("calls.csv?limit=5").statusCode()).isEqualTo(400);
        assertThat(api.get("calls.csv?columns=none").statusCode()).isEqualTo(400);
        assertThat(api.get("calls.csv?statsu=ended").statusCode()).isEqualTo(400);
        assertThat(Staff.of(Role.OPERATOR)
                        .visitor()
                        .post("export?list=audit", Map.of("format", "csv"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void tellsOnAPageWhyThereIsNoFile() {
        Visitor visitor = Visitor.administrator(Board.running());
        HttpResponse<byte[]> bad = visitor.post("export?list=calls&status=ended", Map.of("format", "pdf"));
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(bad.headers().firstValue("Cache-Control")).get(STRING).startsWith("no-store");
        assertThat(bad.headers().allValues("Content-Security-Policy"))
                .singleElement(STRING)
                .contains("script-src 'self' 'nonce-");
        assertThat(new String(bad.body(), StandardCharsets.UTF_8))
                .contains("class=\"cb-app\"", "<h1>This file cannot be written</h1>")
                .contains("href=\"calls.xhtml?status=ended\"");

        HttpResponse<byte[]> misread =
                visitor.post("export?list=chats&cost_min=" + encode("\"<b>"), Map.of("format", "csv"));
        assertThat(misread.statusCode()).isEqualTo(400);
        assertThat(new String(misread.body(), StandardCharsets.UTF_8))
                .contains("<h1>A filter of this export cannot be understood</h1>", "href=\"chats.xhtml?cost_min=")
                .doesNotContain("\"<b>");
    }

    @Test
    void isDescribedInTheOpenApiDocument() {
        JsonObject paths = api.read("openapi.json").getJsonObject("paths");
        String path = paths.keySet().stream()
                .filter(each -> each.contains("calls."))
                .findFirst()
                .orElseThrow();
        List<String> names = paths.getJsonObject(path).getJsonObject("get").getJsonArray("parameters").stream()
                .map(parameter -> ((JsonObject) parameter).getString("name"))
                .toList();

        assertThat(names)
                .contains("format", "columns", "separator", "bom", "status", "phone", "zone")
                .doesNotContain("limit", "cursor", "sort", "order");
    }

    private static String posted(Visitor visitor, String list, String format) {
        HttpResponse<byte[]> answer = visitor.post("export?list=" + list, Map.of("format", format));
        assertThat(answer.statusCode()).as(list).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private Set<String> items(String query) {
        return api.read("calls?limit=1000&" + query).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("call_id"))
                .collect(Collectors.toSet());
    }

    /** The last fields of all rows but the heading. */
    private static List<String> rows(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> line.replaceAll("^.*\"([^\"]*)\"$", "$1"))
                .toList();
    }

    private static long hits(String page) {
        Matcher hits = HITS.matcher(page);
        assertThat(hits.find()).isTrue();
        return Long.parseLong(hits.group(1).replace(",", ""));
    }

    private static String sheet(byte[] workbook) throws IOException {
        return ZipParts.of(workbook).get("xl/worksheets/sheet1.xml");
    }

    private static String query(Map<String, List<String>> filter) {
        return filter.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

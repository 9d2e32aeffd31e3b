package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.RandomFilters;
import jakarta.json.JsonObject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter means the same on the page and in the API, and whoever opens its address finds the same. */
@BlackBox
class ListsIT {

    private static final Pattern HITS = Pattern.compile("class=\"cb-hits\"><b>([0-9,]+)\\+?</b>");
    private static final Pattern CALL = Pattern.compile("href=\"call\\.xhtml\\?source=[^\"]*?id=([^\"&]+)\"");
    private static final Pattern DELIVERY = Pattern.compile("name=\"pick\" value=\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern NEWS = Pattern.compile("data-cb-news=\"([^\"]+)\"");

    /** What the samples have. */
    private static final List<String> NAMES = List.of(
            "status",
            "reason_group",
            "direction",
            "type",
            "storage",
            "sentiment",
            "successful",
            "voicemail",
            "recording",
            "source",
            "duration_min",
            "duration_max",
            "cost_min",
            "cost_max",
            "period",
            "text",
            "tool");

    /** What the samples' deliveries have. */
    private static final Map<String, List<String>> OF_DELIVERIES = Map.of(
            "text", List.of("call_", "CHAT", "analyzed", "%"),
            "period", List.of("today", "7D"),
            "status", List.of("processed", "duplicate", "quarantined"),
            "event", List.of("call_started", "call_ended", "call_analyzed", "chat_ended"),
            "subject", List.of("call", "Chat", "none"),
            "source", List.of("retell", "uponai"),
            "address", List.of("127.0.0.1", "127.", "203.0.113.7"));

    private static Instant begun;

    private final Api api = new Api(Board.running());

    @BeforeAll
    static void deliversTheSamples() {
        begun = Instant.now();
        Api api = new Api(Board.running());
        List<byte[]> bodies = Bodies.samples().stream()
                .map(name -> Bodies.sample(name, Bodies.newId()))
                .toList();
        bodies.forEach(
                body -> assertThat(Board.running().deliver(body).statusCode()).isBetween(200, 204));
        bodies.forEach(body -> api.settledDeliveriesOf(body, 1));
    }

    @Test
    void countsAndShowsTheSameOnThePageAndInTheApi() {
        Visitor visitor = Visitor.administrator(Board.running());
        RandomFilters random = new RandomFilters(21);
        int found = 0;
        for (int i = 0; i < 20; i++) {
            String query = query(random.next(2, NAMES, List.of("status", "direction", "sentiment")));
            String page = visitor.page("calls.xhtml?" + query);
            JsonObject count = api.read("calls/count?" + query);

            assertThat(hits(page))
                    .as(query)
                    .isEqualTo(count.getJsonNumber("count").longValue());
            Set<String> items = items("calls?limit=7&" + query, "call_id");
            assertThat(items).as(query).hasSize(count.getInt("count"));
            assertThat(rows(visitor, "calls.xhtml?" + query, CALL)).as(query).isEqualTo(items);
            found += items.isEmpty() ? 0 : 1;
        }
        assertThat(found).as("filters that find any").isGreaterThan(5);
    }

    @Test
    void offersTagsOfAgents() {
        String chat = new String(Bodies.sample("21_chat_analyzed_api.json", Bodies.newId()), StandardCharsets.UTF_8);
        byte[] tagged = Bodies.utf8(chat.replaceFirst("\"agent_tag\":\\s*null", "\"agent_tag\":\"prod\""));
        Board.running().deliver(tagged);
        api.settledDeliveriesOf(tagged, 1);
        for (String list : List.of("calls", "chats")) {
            String page = Visitor.administrator(Board.running()).page(list + ".xhtml?agent_tag=prod");
            assertThat(page).contains("name=\"agent_tag\" value=\"prod\" checked");
            assertThat(hits(page))
                    .isPositive()
                    .isEqualTo(api.read(list + "/count?agent_tag=prod").getInt("count"));
        }
    }

    @Test
    void countsAndShowsTheSameDeliveriesOnThePageInTheApiAndToReplay() {
        Visitor visitor = Visitor.administrator(Board.running());
        RandomFilters random = new RandomFilters(22, OF_DELIVERIES);
        List<String> names = OF_DELIVERIES.keySet().stream().sorted().toList();
        int found = 0;
        for (int i = 0; i < 20; i++) {
            String query = "from=" + begun + "&"
                    + query(random.next(3, names, List.of("status", "event", "subject", "source", "address")));
            JsonObject count = api.read("deliveries/count?" + query);
            Set<String> items = items("deliveries?limit=7&" + query, "id");

            assertThat(items).as(query).hasSize(count.getInt("count"));
            assertThat(hits(visitor.page("deliveries.xhtml?" + query)))
                    .as(query)
                    .isEqualTo(items.size());
            assertThat(rows(visitor, "deliveries.xhtml?" + query, DELIVERY))
                    .as(query)
                    .isEqualTo(items);
            Set<String> processed = items("deliveries?limit=7&status=processed&" + query, "id");
            if (!processed.isEmpty() && !query.contains("status=")) {
                assertThat(visitor.page("deliveries.xhtml?ask=replay-all&" + query))
                        .as(query)
                        .containsPattern(
                                processed.size() == 1
                                        ? "Replay one delivery\\?"
                                        : "Replay " + processed.size() + " deliveries\\?");
            }
            found += items.isEmpty() ? 0 : 1;
        }
        assertThat(found).as("filters that find any").isGreaterThan(5);
    }

    private static Set<String> rows(Visitor visitor, String address, Pattern row) {
        Set<String> seen = new HashSet<>();
        String next = address;
        while (next != null) {
            String page = visitor.page(next);
            matches(row, page).stream()
                    .map(id -> URLDecoder.decode(id, StandardCharsets.UTF_8))
                    .forEach(id -> assertThat(seen.add(id)).as(id).isTrue());
            next = matches(NEXT, page).stream()
                    .findFirst()
                    .map(link -> link.replace("&amp;", "&"))
                    .orElse(null);
        }
        return seen;
    }

    private Set<String> items(String path, String id) {
        Set<String> seen = new HashSet<>();
        String next = path;
        while (next != null) {
            JsonObject page = api.read(next);
            page.getJsonArray("items")
                    .getValuesAs(JsonObject.class)
                    .forEach(item -> assertThat(seen.add(item.getString(id))).isTrue());
            next = page.containsKey("next") && !page.isNull("next")
                    ? page.getString("next").replaceFirst("^.*/api/", "")
                    : null;
        }
        return seen;
    }

    @Test
    void offersWhatCameSince() {
        Visitor visitor = Visitor.administrator(Board.running());
        String page = visitor.page("calls.xhtml?direction=outbound");
        String news = matches(NEWS, page).get(0).replace("&amp;", "&");
        assertThat(visitor.page(news)).startsWith("{\"count\":0,");

        byte[] body = Bodies.call("call_started", Bodies.newId(), ",\"direction\":\"outbound\"");
        Board.running().deliver(body);
        Board.running().deliver(Bodies.call("call_started", Bodies.newId(), ",\"direction\":\"inbound\""));
        api.settledDeliveriesOf(body, 1);

        assertThat(visitor.page(news)).startsWith("{\"count\":1,");
        assertThat(visitor.get("news?list=calls&since=never").statusCode()).isEqualTo(400);
    }

    @Test
    void offersDeliveriesThatCameSinceAndMovesNoRow() {
        Visitor visitor = Visitor.administrator(Board.running());
        String page = visitor.page("deliveries.xhtml?event=call_started");
        String news = matches(NEWS, page).get(0).replace("&amp;", "&");
        byte[] body = Bodies.call("call_started", Bodies.newId(), "");
        Board.running().deliver(body);
        api.settledDeliveriesOf(body, 1);
        byte[] other = Bodies.call("call_ended", Bodies.newId(), "");
        Board.running().deliver(other);
        api.settledDeliveriesOf(other, 1);

        assertThat(visitor.page(news)).startsWith("{\"count\":1,");
        assertThat(visitor.page("deliveries.xhtml?event=call_started"))
                .contains(api.settledDeliveriesOf(body, 1).get(0).getString("id"));
        String misread = visitor.page("deliveries.xhtml?status=over&ask=replay-all");
        assertThat(misread)
                .contains("The filter Status cannot be understood")
                .containsPattern("href=\"deliveries\\.xhtml(\\?ask=replay-all)?\">Clear this filter")
                .doesNotContain("bulkOrder");
    }

    @Test
    void findsByAttributes() {
        String id = Bodies.newId();
        byte[] body = Bodies.call("call_started", id, ",\"metadata\":{\"customer_id\":\"C 7&8\"}");
        Board.running().deliver(body);
        api.settledDeliveriesOf(body, 1);

        assertThat(items("calls?metadata=" + encode("customer_id=C 7&8"), "call_id"))
                .contains(id);
        assertThat(items("calls?metadata=customer_id", "call_id")).contains(id);
        assertThat(items("calls?metadata=" + encode("customer_id=C 7"), "call_id"))
                .doesNotContain(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=over", "from=soon", "duration_min=long", "period=fortnight", "zone=Mars"})
    void tellsWhatIsNotUnderstoodAndShowsNothing(String query) {
        Visitor visitor = Visitor.administrator(Board.running());
        String name = query.substring(0, query.indexOf('='));

        HttpResponse<String> answer = api.get("calls?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\\\"" + name + "\\\"").contains("Give");
        String page = visitor.page("calls.xhtml?" + query);
        assertThat(page).contains("cannot be understood").contains("Give ");
        assertThat(matches(CALL, page)).isEmpty();
    }

    @Test
    void describesEveryFilterInTheOpenApiDocument() {
        JsonObject paths = api.read("openapi.json").getJsonObject("paths");
        for (String path :
                List.of("/calls", "/calls/count", "/chats", "/chats/count", "/deliveries", "/deliveries/count")) {
            String key = paths.keySet().stream()
                    .filter(each -> each.endsWith(path))
                    .findFirst()
                    .orElseThrow();
            List<String> names = paths.getJsonObject(key).getJsonObject("get").getJsonArray("parameters").stream()
                    .map(parameter -> ((JsonObject) parameter).getString("name"))
                    .toList();
            assertThat(names)
                    .doesNotHaveDuplicates()
                    .contains(
                            "from",
                            "zone",
                            "sort",
                            "order",
                            path.startsWith("/deliveries") ? "subject_id" : "metadata");
        }
    }

    private static long hits(String page) {
        return Long.parseLong(matches(HITS, page).get(0).replace(",", ""));
    }

    private static List<String> matches(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String query(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encode(value)))
                .collect(Collectors.joining("&", "zone=UTC&", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.Role;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was said is found on the page, in the API and in files alike, and leads to the line where it was said. */
@BlackBox
class SearchIT {

    private static final Pattern EXCERPT = Pattern.compile("<a class=\"cb-excerpt\" href=\"([^\"]+)\"[^>]*>(.*?)</a>");
    private static final Pattern HITS = Pattern.compile("class=\"cb-hits\"><b>([0-9,]+)\\+?</b>");

    /** A word that no other test says. */
    private static final String WORD = "zebra" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private static final String CALL = Bodies.newId();
    private static final String OTHER = Bodies.newId();
    private static final String CHAT = Bodies.newId();

    private final Api api = new Api(Board.running());

    @BeforeAll
    static void delivers() {
        deliver(Bodies.call("call_ended", CALL, said("""
                {"role":"agent","content":"Hello, how can I help?"},
                {"role":"user","content":"<b>%1$s</b> number +1 213 864 2013"},
                {"role":"agent","content":"Your %1$s is on its way, and %1$s again"}""")));
        deliver(Bodies.call("call_ended", OTHER, said("{\"role\":\"user\",\"content\":\"No %1$s\"}")));
        deliver(Bodies.utf8(
                "{\"event\":\"chat_analyzed\",\"chat\":{\"chat_id\":\"%s\",\"message_with_tool_calls\":[%s],\"chat_analysis\":{\"chat_summary\":\"About stripes\"}}}"
                        .formatted(
                                CHAT,
                                "{\"role\":\"agent\",\"content\":\"One\"},{\"role\":\"user\",\"content\":\"My " + WORD
                                        + "!\"}")));
    }

    private static String said(String lines) {
        return ",\"transcript_object\":[" + lines.formatted(WORD) + "]";
    }

    private static void deliver(byte[] body) {
        Board.running().deliver(body);
        new Api(Board.running()).settledDeliveriesOf(body, 1);
    }

    @Test
    void findsTheSameEverywhere() {
        Visitor visitor = Visitor.administrator(Board.running());
        for (String query :
                List.of("text=" + WORD, "text=" + encode("\"your " + WORD + "\""), "text=" + encode(WORD + " help"))) {
            long count = api.read("calls/count?" + query).getInt("count");

            assertThat(count).as(query).isEqualTo(query.endsWith(WORD) ? 2 : 1);
            assertThat(ids("calls?sort=best&" + query))
                    .as(query)
                    .hasSize((int) count)
                    .contains(CALL);
            Matcher hits = HITS.matcher(visitor.page("calls.xhtml?" + query));
            assertThat(hits.find()).isTrue();
            assertThat(hits.group(1)).as(query).isEqualTo(String.valueOf(count));
            assertThat(api.get("calls.ndjson?" + query).body().lines())
                    .as(query)
                    .hasSize((int) count);
        }
        assertThat(ids("calls?sort=best&text=" + WORD)).containsExactly(CALL, OTHER);
        assertThat(api.get("calls?text=%25").statusCode()).isEqualTo(400);
        assertThat(visitor.page("calls.xhtml?text=%25")).contains("Give 1 to 20 words or phrases");
    }

    @Test
    void leadsToTheLine() {
        Visitor visitor = Visitor.administrator(Board.running());
        Matcher excerpt = excerpt(visitor.page("calls.xhtml?text=" + encode(WORD + " way")));

        assertThat(excerpt.group(2))
                .contains("Agent")
                .contains("Your <mark>" + WORD + "</mark> is on its <mark>way</mark>");
        String[] link = excerpt.group(1).replace("&amp;", "&").split("#");
        assertThat(link[1]).isEqualTo("hit-2");
        String page = visitor.page(link[0]);
        assertThat(page.split("<mark>" + WORD + "</mark>", -1)).hasSize(4);
        assertThat(page).contains("id=\"hit-1\"", "id=\"hit-2\"").doesNotContain("id=\"hit-3\"");
        assertThat(page.indexOf("id=\"hit-2\"")).isGreaterThan(page.indexOf("213 864 2013"));
        assertThat(page)
                .contains("&lt;b&gt;<mark>" + WORD + "</mark>&lt;/b&gt;")
                .doesNotContain("<b><mark>");
        assertThat(visitor.page("call.xhtml?id=" + CALL)).doesNotContain("<mark>", "hit-1");
        assertThat(visitor.page("call.xhtml?id=" + CALL + "&find=giraffe")).contains("none of these lines");
    }

    @Test
    void leadsToTheBubble() {
        Visitor visitor = Visitor.administrator(Board.running());
        Matcher excerpt = excerpt(visitor.page("chats.xhtml?text=" + WORD));

        assertThat(excerpt.group(2)).contains("My <mark>" + WORD + "</mark>!");
        String page = visitor.page(excerpt.group(1).replace("&amp;", "&").replaceFirst("#hit-1$", ""));
        assertThat(page).contains("id=\"hit-1\"").contains("My <mark>" + WORD + "</mark>!");
        assertThat(excerpt(visitor.page("chats.xhtml?text=" + encode(WORD + " stripes")))
                        .group(1))
                .endsWith("#hit-1");
        assertThat(visitor.page("chats.xhtml?text=" + encode("about stripes"))).contains("<mark>About stripes</mark>");
    }

    @Test
    void showsViewersTheLineWithoutTheNumber() {
        Visitor viewer = Staff.of(Role.VIEWER).visitor();

        Matcher excerpt = excerpt(viewer.page("calls.xhtml?text=" + encode(WORD + " number")));
        assertThat(excerpt.group(2)).contains("••••13").doesNotContain("864");
        assertThat(viewer.page(excerpt.group(1).replace("&amp;", "&").replaceFirst("#.*", "")))
                .contains("<mark>" + WORD)
                .doesNotContain("213 864", "864 2013", "2138642013");
        assertThat(viewer.page("calls.xhtml?text=" + encode(WORD + " 864"))).doesNotContain(CALL, "cb-excerpt");
    }

    private List<String> ids(String path) {
        return api.read(path).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("call_id"))
                .toList();
    }

    private static Matcher excerpt(String page) {
        Matcher excerpt = EXCERPT.matcher(page);
        assertThat(excerpt.find()).as(page).isTrue();
        return excerpt;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

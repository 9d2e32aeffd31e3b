package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Markup in every text of calls, chats and addresses is shown as text on every page. */
@EnabledIf(value = "io.callboard.it.Browser#isInstalled", disabledReason = Browser.MISSING)
@BlackBox
class MarkupIT {

    private static final Markup CALL = new Markup(Bodies.newId(), false);
    private static final Markup KNOWN_CALL = new Markup(Bodies.newId(), true);
    private static final Markup SCRUBBED_CALL = new Markup(Bodies.newId(), true);
    private static final List<Markup> CALLS = List.of(CALL, KNOWN_CALL, SCRUBBED_CALL);
    private static final Markup CHAT = new Markup(Bodies.newId(), false);
    private static final Markup KNOWN_CHAT = new Markup(Bodies.newId(), true);
    private static final List<Markup> CHATS = List.of(CHAT, KNOWN_CHAT);

    /** Fields that no page shows but in the raw body. */
    private static final Set<String> ONLY_IN_THE_BODY = Set.of(
            "former_node_id",
            "llm_websocket_network_rtt",
            "message_id",
            "new_node_id",
            "tool_call_id",
            "transcript",
            "transition_type",
            "word");

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    private static final String REFUSED = Markup.TEXT.replace("/", "");

    private static final List<String> DELIVERIES = new ArrayList<>();
    private static Browser browser;

    @BeforeAll
    static void deliversMarkup() {
        browser = Browser.start(profile);
        Api api = new Api(Board.running());
        for (Markup call : List.of(CALL, KNOWN_CALL)) {
            String[] more = {"agent_tag", "agent_id", "agent_name", "transfer_destination"};
            deliver(api, call.mark(Bodies.sample("03_call_ended_phone_full.json"), more));
            deliver(api, call.mark(Bodies.sample("09_call_analyzed_full.json"), more));
            deliver(api, call.mark(Bodies.sample("14_transfer_started_full.json")));
        }
        for (Markup chat : CHATS) {
            deliver(api, chat.mark(Bodies.sample("21_chat_analyzed_api.json"), "agent_tag", "agent_name"));
        }
        deliver(api, SCRUBBED_CALL.mark(scrubbed(Bodies.sample("09_call_analyzed_full.json"))));
        hold(api, Bodies.utf8("{\"event\":\"held" + json(Markup.TEXT) + "\"}"));
        deliver(api, Bodies.utf8("{\"event\":\"event" + json(Markup.TEXT) + "\"}"));
        refuse(api);
        browser.open("calls.xhtml");
        browser.logIn(Board.running().administratorPassword());
        browser.awaitAddress("calls.xhtml");
    }

    @AfterAll
    static void closesTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    /** The body of a call whose texts and recordings come without personal data alone. */
    private static byte[] scrubbed(byte[] body) {
        return Bodies.utf8(new String(body, StandardCharsets.UTF_8)
                .replaceAll(
                        "\"(transcript_with_tool_calls|recording_url|recording_multi_channel_url)\"",
                        "\"scrubbed_$1\""));
    }

    private static void hold(Api api, byte[] body) {
        assertThat(Board.running().deliverHeld(body, "?" + query()).statusCode())
                .isEqualTo(204);
        DELIVERIES.add(api.settledDeliveriesOf(body, 1).get(0).getString("id"));
    }

    private static String query() {
        return encode("label" + Markup.TEXT) + "=" + encode("labelled" + Markup.TEXT);
    }

    private static void deliver(Api api, byte[] body) {
        Board board = Board.running();
        int status = board.send(HttpRequest.newBuilder(board.base().resolve("webhook?" + query()))
                        .header("Content-Type", "application/json")
                        .header("User-Agent", "agent" + Markup.TEXT)
                        .header(Signature.HEADER, Signature.of(body, Instant.now()))
                        .POST(BodyPublishers.ofByteArray(body)))
                .statusCode();
        assertThat(status).isEqualTo(204);
        DELIVERIES.add(api.settledDeliveriesOf(body, 1).get(0).getString("id"));
    }

    /**
     * Has a delivery for a source refused that is named so, in as much as servers let it through: none lets a slash, and
     * Open Liberty no number sign, which it answers with 400 by itself.
     */
    private static void refuse(Api api) {
        String source = encode(REFUSED);
        int status = deliverTo(source);
        if (status == 400) {
            source = encode(REFUSED.replace("#", ""));
            status = deliverTo(source);
        }
        assertThat(status).isEqualTo(404);
        Instant end = Instant.now().plusSeconds(30);
        while (api.read("rejections?source=" + source).getJsonArray("items").isEmpty()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(200_000_000);
        }
    }

    private static int deliverTo(String source) {
        return Board.running()
                .send(HttpRequest.newBuilder(Board.running().base().resolve("webhook/" + source))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.noBody()))
                .statusCode();
    }

    static Stream<String> subjects() {
        return markups().map(MarkupIT::page);
    }

    private static Stream<Markup> markups() {
        return Stream.of(CALLS, CHATS).flatMap(List::stream);
    }

    private static String page(Markup markup) {
        return (CALLS.contains(markup) ? "call" : "chat") + ".xhtml?source=retell&id=" + encode(markup.id());
    }

    static Stream<String> otherPages() {
        String text = encode(Markup.TEXT);
        String list =
                "sentiment=%1$s&status=%1$s&period=%1$s&sort=%1$s&order=%1$s&page=%1$s&source=%1$s&from=%1$s&to=%1$s"
                        .formatted(text);
        Stream<String> fixed = Stream.of(
                "calls.xhtml",
                "calls.xhtml?agent=" + encode("agent_id" + Markup.TEXT),
                "calls.xhtml?text=%1$s&agent=%1$s&direction=%1$s&reason=%1$s&phone=%1$s&".formatted(text) + list,
                "chats.xhtml",
                "chats.xhtml?agent=" + encode("agent_id" + Markup.TEXT),
                "chats.xhtml?text=%1$s&agent=%1$s&type=%1$s&".formatted(text) + list,
                "deliveries.xhtml",
                "deliveries.xhtml?status=quarantined&ask=release-all",
                "deliveries.xhtml?ask=%1$s&pick=%1$s".formatted(text),
                "deliveries.xhtml?text=%1$s&event=%1$s&address=%1$s&subject_id=%1$s&id=%1$s&".formatted(text) + list,
                "deliveries.xhtml?status=%1$s&subject=%1$s".formatted(text),
                "rejected.xhtml",
                "rejected.xhtml?text=%1$s&address=%1$s&source=%1$s&".formatted(text) + list,
                "rejected.xhtml?cause=%1$s".formatted(text),
                "call.xhtml?tab=%1$s&source=%1$s&id=%1$s&delivery=%1$s".formatted(text),
                "chat.xhtml?tab=%1$s&source=%1$s&id=%1$s&delivery=%1$s".formatted(text));
        Stream<String> tabs = subjects().flatMap(page -> Stream.of(page + "&tab=life", page + "&tab=raw"));
        return Stream.of(fixed, tabs, DELIVERIES.stream().map(id -> "deliveries.xhtml?id=" + id))
                .flatMap(pages -> pages);
    }

    @ParameterizedTest
    @MethodSource("otherPages")
    void runsNoMarkup(String page) {
        browser.open(page);

        assertHarmless();
        assertThat(browser.text()).contains("<img src=x onerror=owned=1>");
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void showsEveryTextOfACallOrChatAsItCame(String page) {
        browser.open(page);

        assertHarmless();
        Markup markup = markups()
                .filter(each -> page.endsWith(encode(each.id())))
                .findFirst()
                .orElseThrow();
        String shown = browser.text();
        List<String> missing = markup.texts().stream()
                .filter(text ->
                        !ONLY_IN_THE_BODY.contains(text.replace(Markup.TEXT, "").replaceFirst("^.*\\.", "")))
                .filter(text -> !shown.contains(text))
                .toList();
        assertThat(missing).isEmpty();
        assertThat(shown).contains("label" + Markup.TEXT, "labelled" + Markup.TEXT);
    }

    @Test
    void showsTheNameOfAnUnknownEventAsItCame() {
        browser.open("deliveries.xhtml?id=" + DELIVERIES.get(DELIVERIES.size() - 1));

        assertHarmless();
        assertThat(browser.text()).contains("event" + Markup.TEXT);
    }

    private static void assertHarmless() {
        assertThat(browser.title()).endsWith("– Callboard");
        Harm.assertNone(browser);
    }

    private static String json(String text) {
        return text.replace("\"", "\\\"");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Harmful texts of all kinds in everything that is delivered, on each page that shows any of it or counts it. */
@EnabledIf(value = "io.callboard.it.Browser#isInstalled", disabledReason = Browser.MISSING)
@BlackBox
class ScriptInjectionIT {

    /** Long ago, and of no other test. */
    private static final String DAY = "2018-03-05";

    /** A word that no other test says. */
    private static final String WORD = "quokka" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private static final Map<Injection, Markup> CALLS = new EnumMap<>(Injection.class);
    private static final Map<Injection, Markup> CHATS = new EnumMap<>(Injection.class);
    private static final Map<Injection, String> DELIVERIES = new EnumMap<>(Injection.class);

    private static final String LIST_OBJECTS = "return [...document.querySelectorAll('td.o4')].map(cell => cell.title)";

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    private static Api api;
    private static Browser browser;

    @BeforeAll
    static void deliversHarm() {
        api = new Api(Board.running());
        browser = Browser.start(profile);
        for (Injection injection : Injection.values()) {
            Markup call = markup(injection, false);
            String[] more = {"agent_id", "agent_name", "agent_tag", "transfer_destination"};
            String body = new String(Bodies.sample("09_call_analyzed_full.json"), StandardCharsets.UTF_8)
                    .replaceAll("\"start_timestamp\"\\s*:\\s*\\d+", "\"start_timestamp\":" + noon());
            DELIVERIES.put(injection, deliver(injection, call.mark(Bodies.utf8(body), more)));
            CALLS.put(injection, call);
            Markup chat = markup(injection, false);
            deliver(injection, chat.mark(Bodies.sample("21_chat_analyzed_api.json"), "agent_name"));
            CHATS.put(injection, chat);
            deliver(injection, said(injection));
        }
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

    private static Markup markup(Injection injection, boolean keepsWords) {
        return new Markup(injection.with(Bodies.newId()), keepsWords, injection::with);
    }

    private static long noon() {
        return Instant.parse(DAY + "T12:00:00Z").toEpochMilli();
    }

    /** A call in which the word and the text are said together. */
    private static byte[] said(Injection injection) {
        String line = Json.createValue(WORD + " " + injection.text()).toString();
        return Bodies.call(
                "call_ended", Bodies.newId(), ",\"transcript_object\":[{\"role\":\"user\",\"content\":" + line + "}]");
    }

    /** With labels, by a program of such a name. The delivery's id. */
    private static String deliver(Injection injection, byte[] body) {
        Board board = Board.running();
        String query = "?" + encode(injection.with("label")) + "=" + encode(injection.with("labelled"));
        int status = board.send(HttpRequest.newBuilder(board.base().resolve("webhook" + query))
                        .header("Content-Type", "application/json")
                        .header("User-Agent", injection.with("program"))
                        .header(Signature.HEADER, Signature.of(body, Instant.now()))
                        .POST(BodyPublishers.ofByteArray(body)))
                .statusCode();
        assertThat(status).isEqualTo(204);
        return api.settledDeliveriesOf(body, 1).get(0).getString("id");
    }

    @ParameterizedTest
    @EnumSource
    void doesNoHarmInACallOrChat(Injection injection) {
        for (String page : List.of("call", "chat")) {
            Markup markup = (page.equals("call") ? CALLS : CHATS).get(injection);
            for (String tab : List.of("", "&tab=life", "&tab=raw")) {
                assertShown(
                        page + ".xhtml?source=retell&id=" + encode(markup.id()) + tab,
                        markup.id(),
                        injection.with("label"),
                        injection.with("labelled"));
            }
        }
        assertShown("call.xhtml?source=retell&id=" + encode(CALLS.get(injection).id()), injection.with("agent_name"));
        assertShown("deliveries.xhtml?id=" + DELIVERIES.get(injection));
    }

    @ParameterizedTest
    @EnumSource
    void doesNoHarmInAList(Injection injection) {
        String text = encode(injection.text());
        String agent = injection.with("agent_name");
        assertShown("calls.xhtml?agent=" + encode(injection.with("agent_id")), agent);
        assertShown("calls.xhtml?id=" + encode(CALLS.get(injection).id()) + "&columns=caller,call_id,agent_id", agent);
        assertShown("chats.xhtml?id=" + encode(CHATS.get(injection).id()), agent);
        for (String list : List.of("calls", "chats", "deliveries", "audit")) {
            assertShown(list + ".xhtml?text=%1$s&q=%1$s&columns=%1$s&view=%1$s&%1$s=%1$s".formatted(text));
        }
        assertShown(
                "calls.xhtml?metadata=%1$s&variable=%1$s&analysis=%1$s&tool=%1$s&label=%1$s".formatted(text),
                injection.text());
        assertShown("audit.xhtml?object=%1$s&who=%1$s&address=%1$s".formatted(text), injection.text());
        assertShown("rejected.xhtml?text=%1$s&address=%1$s&source=%1$s&cause=%1$s".formatted(text), injection.text());
        assertShown("destinations.xhtml?ask=%1$s&from=%1$s&destination=%1$s".formatted(text));
        assertShown("users.xhtml?user=" + text);
        assertShown("sources.xhtml?key=" + text);
        assertShown("account.xhtml?revoke=" + text);
    }

    @Test
    void doesNoHarmInWhatTheAuditTells() {
        for (Injection injection : Injection.values()) {
            String id = CALLS.get(injection).id();
            browser.open("call.xhtml?source=retell&id=" + encode(id));
            await("audit.xhtml?object=" + encode(id) + "&deed=call_opened", () -> browser.complaints(LIST_OBJECTS)
                    .contains(id));
            Harm.assertNone(browser);
        }
    }

    @Test
    void doesNoHarmInAnExcerpt() {
        browser.open("calls.xhtml?size=100&text=" + WORD);
        Harm.assertNone(browser);
        List<?> links = (List<?>) browser.ask(
                "return [...document.querySelectorAll('a.cb-excerpt')].map(link => link.getAttribute('href'))");

        assertThat(browser.text()).contains(all(injection -> WORD + " " + injection.text()));
        assertThat(links).hasSizeGreaterThanOrEqualTo(Injection.values().length);
        for (Object link : links) {
            browser.open(link.toString().replace("find=", "find=owned+"));
            Harm.assertNone(browser);
            assertThat(browser.text()).contains(WORD);
        }
    }

    @Test
    void doesNoHarmInInsight() {
        String day = "insight.xhtml?from=" + DAY + "&to=" + DAY;
        await(day, all(injection -> injection.with("agent_name")));
        Harm.assertNone(browser);
        assertThat(browser.text()).contains(all(injection -> injection.with("disconnection_reason")));
        for (Injection injection : Injection.values()) {
            assertShown(
                    day + "&agent=" + encode(injection.with("agent_id"))
                            + "&version=%1$s&days=%1$s&opens=%1$s".formatted(encode(injection.text())),
                    injection.with("agent_name"),
                    injection.text());
        }
    }

    @Test
    void doesNoHarmLive() {
        browser.open("live.xhtml");
        Map<Injection, Markup> calls = new EnumMap<>(Injection.class);
        for (Injection injection : Injection.values()) {
            Markup call = markup(injection, true);
            calls.put(injection, call);
            deliver(injection, call.mark(Bodies.sample("12_transcript_updated_call.json")));
            deliver(injection, call.mark(Bodies.sample("14_transfer_started_full.json")));
        }
        String[] names = all(injection -> injection.with("agent_name"));
        String[] words = all(injection -> injection.with("transfer_target.content"));

        await(null, names);
        await(null, words);
        Harm.assertNone(browser);
        browser.reload();
        assertThat(browser.text()).as("as the server wrote it").contains(names).contains(words);
        Harm.assertNone(browser);
        calls.forEach((injection, call) -> deliver(injection, call.mark(Bodies.call("call_ended", "its", ""))));
    }

    @ParameterizedTest
    @EnumSource
    void doesNoHarmInPlaceOfAPage(Injection injection) {
        browser.open("nowhere" + encode(injection.text().replace("/", "")) + ".xhtml?" + encode(injection.text()));
        assertThat(browser.text()).contains("There is no such page");
        Harm.assertNone(browser);
        for (String page : List.of("call", "chat")) {
            browser.open("%1$s.xhtml?source=%2$s&id=%2$s".formatted(page, encode(injection.text())));
            Harm.assertNone(browser);
        }
    }

    private static String[] all(Function<Injection, String> text) {
        return Arrays.stream(Injection.values()).map(text).toArray(String[]::new);
    }

    /** Opens the page, which says all that. */
    private static void assertShown(String page, String... said) {
        browser.open(page);
        assertThat(browser.title()).as(page).endsWith("– Callboard");
        Harm.assertNone(browser);
        assertThat(missing(said)).as(page).isEmpty();
    }

    private static void await(String page, String... said) {
        await(page, () -> missing(said).isEmpty());
    }

    /** Opens the page again and again, or stays at that which is open for null, until it is so. */
    private static void await(String page, BooleanSupplier so) {
        Instant end = Instant.now().plusSeconds(90);
        do {
            assertThat(Instant.now()).as(page).isBefore(end);
            if (page != null) {
                browser.open(page);
            }
            LockSupport.parkNanos(500_000_000);
        } while (!so.getAsBoolean());
    }

    private static List<String> missing(String... said) {
        String shown = browser.text();
        return Stream.of(said).filter(text -> !shown.contains(text)).toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

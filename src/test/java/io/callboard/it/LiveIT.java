package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What goes on, in a browser: how soon it is shown, what is shown of it, and what is said when nothing is heard. */
@EnabledIf(value = "io.callboard.it.Browser#isInstalled", disabledReason = Browser.MISSING)
@BlackBox
class LiveIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots", System.getProperty("arquillian.launch", ""));
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String MARKUP = "<img src=x onerror=window.owned=1><script>window.owned=1</script>";
    private static final String NUMBER = "+12138642013";

    /** Notes when something becomes true, ms since the epoch; the page's policy lets no text be run in it. */
    private static final String WATCH = """
            window.noted = window.noted || {};
            delete window.noted[arguments[0]];
            const name = arguments[0];
            const look = () => {
                if (%s) { window.noted[name] = Date.now(); } else { setTimeout(look, 20); }
            };
            look();
            """;

    /** Between two events that are not to come at the same time between two looks of the page. */
    private static final Duration APART = Duration.ofMillis(230);

    /** Whether each question of the page said that somebody is there. */
    private static final String LIST_ASKED = """
            return performance.getEntriesByType('resource').map(entry => new URL(entry.name))
                .filter(asked => asked.pathname.endsWith('/live/cards')).map(asked => asked.searchParams.get('here'));
            """;

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    private static Browser browser;

    @BeforeAll
    static void opensTheBrowser() {
        browser = Browser.start(profile);
        browser.resize(1440);
    }

    @AfterAll
    static void closesTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void opensThePage() {
        open(Board.ADMINISTRATOR, Board.running().administratorPassword());
    }

    private static void open(String user, String password) {
        browser.open("live.xhtml");
        if (browser.address().contains("login.xhtml")) {
            browser.logIn(user, password);
            browser.awaitAddress("live.xhtml");
        }
        // The address is told before the page is there
        await(part("connected") + "?.classList.contains('is-gone') === false");
        browser.console();
    }

    @AfterEach
    void hearsTheBoardAgain() {
        browser.offline(false);
    }

    @Test
    void showsEachChangeWithinTwoSeconds() {
        List<String> ids = Stream.generate(Bodies::newId).limit(5).toList();
        String began = ",\"agent_name\":\"Front desk\",\"agent_version\":7,\"direction\":\"inbound\",\"from_number\":\""
                + NUMBER + "\"";
        soon(ids, id -> card(id) + " !== null", id -> event("call_started", id, began));
        for (String id : ids) {
            assertThat(text(id)).contains("+1 213 864 2013", "Front desk", "v7", "Live", "No words yet");
            assertThat(browser.ask("return " + card(id) + ".querySelector('a').getAttribute('href')"))
                    .isEqualTo("call.xhtml?source=retell&id=" + id);
        }
        soon(ids, id -> says(id, "How can I help?"), id -> said(id, "How can I help?"));
        soon(ids, id -> says(id, "To Friday"), id -> said(id, "How can I help?", "To Friday"));
        soon(ids, id -> says(id, "To Monday"), id -> said(id, "How can I help?", "To Monday"));
        soon(ids, id -> card(id) + " === null", id -> event("call_ended", id, ""));
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void showsACallOfWhichOnlyTheWordsCameAndNoneThatIsOver() {
        String id = Bodies.newId();
        soon(card(id) + " !== null", said(id, "Hi"));
        String over = Bodies.newId();
        Board.running().deliver(event("call_ended", over, ""));
        Board.running().deliver(said(over, "Bye"));
        byte[] late = event("call_started", over, "");
        Board.running().deliver(late);
        new Api(Board.running()).settledDeliveriesOf(late, 1);

        String later = Bodies.newId();
        soon(card(later) + " !== null", event("call_started", later, ""));
        assertThat(browser.ask("return " + card(over))).isNull();
        soon(card(id) + " === null", event("call_ended", id, ""));
        Board.running().deliver(event("call_ended", later, ""));
    }

    @Test
    void showsAChat() {
        String id = Bodies.newId();
        soon(card(id) + " !== null", Bodies.chat("chat_started", id));
        assertThat(browser.ask("return " + card(id) + ".querySelector('a').getAttribute('href')"))
                .isEqualTo("chat.xhtml?source=retell&id=" + id);
        soon(card(id) + " === null", Bodies.chat("chat_ended", id));
    }

    @Test
    void letsTheClockRunByTheServersTime() {
        String id = Bodies.newId();
        long start = Instant.now().minusSeconds(3605).toEpochMilli();
        soon(card(id) + " !== null", event("call_started", id, ",\"start_timestamp\":" + start));
        String clock = card(id) + ".querySelector('.clock').textContent";
        await(clock + ".startsWith('1:00:')");
        browser.ask("window.first = " + clock);
        await(clock + " > window.first");

        // A viewer whose clock is an hour ahead sees no other time
        browser.ask("const now = Date.now; Date.now = () => now() + 3600000");
        browser.ask("window.first = " + clock);
        await(clock + " > window.first");
        assertThat(browser.ask("return " + clock)).asString().startsWith("1:00:");
        Board.running().deliver(event("call_ended", id, ""));
    }

    @Test
    void saysWithinFiveSecondsThatNothingIsHeardAndCatchesUp() {
        String stays = Bodies.newId();
        String ends = Bodies.newId();
        soon(card(stays) + " !== null", event("call_started", stays, ""));
        soon(card(ends) + " !== null", event("call_started", ends, ""));

        String alarm = part("alarm") + ".classList.contains('is-gone')";
        watch("lost", "!" + alarm);
        Instant cut = Instant.now();
        browser.offline(true);
        await("window.noted.lost");
        assertThat(noted("lost") - cut.toEpochMilli()).isLessThan(5_000);
        assertThat(browser.text()).contains("No connection", "catches up by itself");
        photograph("live-lost");

        String begins = Bodies.newId();
        Board.running().deliver(event("call_started", begins, ""));
        Board.running().deliver(said(stays, "While nobody listened"));
        byte[] last = event("call_ended", ends, "");
        Board.running().deliver(last);
        new Api(Board.running()).settledDeliveriesOf(last, 1);
        assertThat(browser.ask("return " + card(begins))).isNull();

        browser.offline(false);
        await(alarm);
        await(card(begins) + " !== null && " + card(ends) + " === null && " + card(stays)
                + ".textContent.includes('While nobody listened')");
        for (String id : List.of(stays, begins)) {
            Board.running().deliver(event("call_ended", id, ""));
        }
    }

    @Test
    void setsApartWhatIsStuck() {
        SoftAssertions softly = new SoftAssertions();
        String tally = (String) browser.ask("return " + part("tally") + ".textContent");
        String stuck = Bodies.newId();
        String live = Bodies.newId();
        soon(card(stuck) + " !== null", event("call_started", stuck, ""));
        assertThat(browser.ask("return " + card(stuck) + ".closest('ul').dataset.cbPart"))
                .isEqualTo("live");

        LockSupport.parkNanos(Duration.ofSeconds(Board.STUCK_AFTER_SECONDS - 5).toNanos());
        soon(card(live) + " !== null", event("call_started", live, ""));
        await(card(stuck) + "?.closest('ul').dataset.cbPart === 'stuck'");
        softly.assertThat(browser.ask("return " + part("tally") + ".textContent"))
                .as("what a screen reader is told, now and then")
                .isNotEqualTo(tally);
        softly.assertThat(browser.complaints(LIST_ASKED))
                .as("whether somebody is there: as the page was opened, and not any more")
                .startsWith("true")
                .endsWith("null");
        assertThat(text(stuck)).contains("Stuck", "no word since");
        assertThat(browser.ask("return " + card(live) + ".closest('ul').dataset.cbPart"))
                .isEqualTo("live");
        List<String> more = fillTheWall();
        // The longest first
        await(
                "[...document.querySelectorAll('[data-cb-part=live] [data-cb-card]')].map(one => one.dataset.cbCard.slice(12))"
                        + ".filter(id => '" + more + "'.includes(id)).reverse().join(', ') === '"
                        + String.join(", ", more) + "'");
        softly.assertThat(browser.ask("return " + part("transferring") + ".textContent"))
                .as("how many are in transfer")
                .isEqualTo(browser.ask("return String([...document.querySelectorAll('[data-cb-card]')]"
                        + ".filter(one => one.textContent.includes('In transfer')).length)"))
                .isNotEqualTo("0");
        photograph("live-wall");
        more.forEach(id -> Board.running().deliver(event("call_ended", id, "")));

        soon(card(stuck) + "?.closest('ul').dataset.cbPart === 'live'", said(stuck, "Still here"));
        softly.assertAll();
        for (String id : List.of(stuck, live)) {
            Board.running().deliver(event("call_ended", id, ""));
        }
    }

    @Test
    void showsMarkupAsText() {
        String id = Bodies.newId();
        soon(card(id) + " !== null", event("call_started", id, ",\"agent_name\":\"" + MARKUP + "\""));
        soon(card(id) + ".textContent.includes('onerror')", said(id, MARKUP));
        assertThat(text(id)).contains(MARKUP);
        browser.open("live.xhtml");
        await(card(id) + " !== null");

        assertThat(text(id)).contains(MARKUP);
        assertThat(browser.ask("return window.owned === undefined && !document.querySelector('img[src=x]')"))
                .isEqualTo(true);
        Board.running().deliver(event("call_ended", id, ""));
    }

    @Test
    void showsViewersNoNumber() {
        String id = Bodies.newId();
        browser.forgetCookies();
        Staff viewer = Staff.of(Role.VIEWER);
        open(viewer.name(), viewer.password());
        soon(card(id) + " !== null", event("call_started", id, ",\"from_number\":\"" + NUMBER + "\""));
        soon(card(id) + ".textContent.includes('I am')", said(id, "I am 213 864 2013"));

        assertThat(text(id)).contains("••••13").doesNotContain("864", "8642013");
        Visitor visitor = viewer.visitor();
        for (String path : List.of("live.xhtml", "live/cards")) {
            assertThat(visitor.page(path)).contains(id).doesNotContain("864 2013", "8642013");
        }
        assertThat(Staff.of(Role.OPERATOR).visitor().page("live/cards"))
                .contains("+1 213 864 2013", "I am 213 864 2013");
        Board.running().deliver(event("call_ended", id, ""));
        browser.forgetCookies();
    }

    @Test
    void leadsToTheLoginWhenTheSessionIsOver() {
        browser.forgetSession();
        browser.awaitAddress("login.xhtml");
        browser.logIn(Board.running().administratorPassword());
        browser.awaitAddress("live.xhtml");
    }

    private static List<String> fillTheWall() {
        long now = Instant.now().toEpochMilli();
        List<String> ids = Stream.generate(Bodies::newId).limit(5).toList();
        String[] agents = {"Billing line", "Front desk", "Recall", "Orders", "After hours"};
        for (int i = 0; i < ids.size(); i++) {
            Board.running()
                    .deliver(event(
                            "call_started",
                            ids.get(i),
                            ",\"agent_name\":\"" + agents[i] + "\",\"agent_version\":" + (i + 3) + ",\"direction\":\""
                                    + (i % 2 == 0 ? "inbound" : "outbound") + "\",\"from_number\":\"+1213555010" + i
                                    + "\",\"to_number\":\"+4420794609" + (50 + i) + "\",\"start_timestamp\":"
                                    + (now - i * 97_000L)));
        }
        Board.running()
                .deliver(said(
                        ids.get(0),
                        "How can I help?",
                        "I was there. Your door was locked. I am not paying that.",
                        "I cannot remove it myself, but I can bring in Sam from billing right now."));
        Board.running()
                .deliver(said(ids.get(1), "Hello, this is Lakeside Dental calling for Ana. Is this a good moment?"));
        Board.running()
                .deliver(said(ids.get(3), "Order 8812 left us on Monday.", "It said Tuesday and it is Wednesday now."));
        String transfer =
                new String(Bodies.sample("14_transfer_started_full.json", ids.get(2)), StandardCharsets.UTF_8);
        Board.running().deliver(Bodies.utf8(transfer.replaceAll("1789\\d{9}", String.valueOf(now - 2 * 97_000L))));
        ids.forEach(id -> await(card(id) + " !== null"));
        await(card(ids.get(3)) + ".textContent.includes('Wednesday')");
        return ids;
    }

    /** Delivers that, and sees it shown within two seconds of the moment before. */
    private static void soon(String script, byte[] body) {
        soon(List.of("it"), id -> script, id -> body);
    }

    /** The same for some calls, at different moments of the page's second. */
    private static void soon(List<String> ids, UnaryOperator<String> script, Function<String, byte[]> body) {
        Map<String, Instant> before = new LinkedHashMap<>();
        for (String id : ids) {
            watch(id, script.apply(id));
            before.put(id, Instant.now());
            assertThat(Board.running().deliver(body.apply(id)).statusCode()).isEqualTo(204);
            LockSupport.parkNanos(ids.size() == 1 ? 0 : APART.toNanos());
        }
        before.forEach((id, moment) -> {
            await("window.noted['" + id + "']");
            assertThat(Duration.ofMillis(noted(id) - moment.toEpochMilli()))
                    .as(script.apply(id))
                    .isLessThan(SOON);
        });
    }

    private static String says(String id, String words) {
        return card(id) + ".textContent.includes('" + words + "')";
    }

    private static void watch(String name, String script) {
        browser.ask(WATCH.formatted(script), name);
    }

    private static long noted(String name) {
        return ((Number) browser.ask("return window.noted[arguments[0]]", name)).longValue();
    }

    private static void await(String script) {
        for (int looks = 0; looks < 200 && !Boolean.TRUE.equals(browser.ask("return !!(" + script + ")")); looks++) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(browser.ask("return !!(" + script + ")")).as(script).isEqualTo(true);
    }

    private static String card(String id) {
        return "document.querySelector('[data-cb-card=\"CALL retell " + id + "\"],[data-cb-card=\"CHAT retell " + id
                + "\"]')";
    }

    private static String part(String name) {
        return "document.querySelector('[data-cb-live] [data-cb-part=" + name + "]')";
    }

    private static String text(String id) {
        return (String) browser.ask("return " + card(id) + ".textContent");
    }

    private static byte[] event(String event, String id, String members) {
        return Bodies.call(event, id, members);
    }

    private static byte[] said(String id, String... lines) {
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"role\":\"")
                    .append(i % 2 == 0 ? "agent" : "user")
                    .append("\",\"content\":\"")
                    .append(lines[i])
                    .append("\"}");
        }
        return event("transcript_updated", id, ",\"transcript_object\":[" + json + "]");
    }

    private static void photograph(String name) {
        for (String theme : List.of("light", "dark")) {
            for (int width : List.of(1440, 390)) {
                browser.resize(width);
                browser.ask("document.documentElement.dataset.theme = arguments[0]", theme);
                LockSupport.parkNanos(300_000_000);
                browser.photograph(SCREENSHOTS.resolve(name + "-" + theme + "-" + width + ".png"));
            }
        }
        browser.resize(1440);
    }
}

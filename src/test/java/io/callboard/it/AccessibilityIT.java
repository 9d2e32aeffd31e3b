package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** WCAG 2.2 AA on every page, in both themes and widths, as far as a program can tell. */
@EnabledIf(value = "io.callboard.it.Browser#isInstalled", disabledReason = Browser.MISSING)
@BlackBox
class AccessibilityIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots", System.getProperty("arquillian.launch", ""));
    private static final byte[] CALL = Bodies.sample("09_call_analyzed_full.json", Bodies.newId());
    private static final byte[] CHAT = Bodies.sample("21_chat_analyzed_api.json", Bodies.newId());
    private static final byte[] HELD = Bodies.call("call_ended", Bodies.newId(), "");

    /** What folds is judged unfolded; menus lie over the page and are opened one by one. */
    private static final String UNFOLD =
            "document.querySelectorAll('details:not(.cb-menu)').forEach(each => { each.open = true; })";

    static final String LIST_SIDEWAYS = """
            const width = document.documentElement.clientWidth;
            return document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll("body *")]
                .filter(node => node.getBoundingClientRect().right > width + 1 || node.getBoundingClientRect().left < -1)
                .map(node => node.outerHTML.slice(0, 120)).slice(0, 5);
            """;

    /** The entries of the bar that are too small, cut off or written over by their neighbour. */
    static final String LIST_CRAMPED = """
            const entries = [...document.querySelectorAll(".cb-nav > ul > li")].filter(each => each.offsetWidth > 0);
            const words = entries.map(each => {
                const range = document.createRange();
                range.selectNodeContents(each.querySelector("span"));
                return range.getBoundingClientRect();
            });
            return entries.filter((each, i) => each.offsetWidth < 44 || each.offsetHeight < 44
                    || words[i].left < 0 || words[i].right > innerWidth || i && words[i].left < words[i - 1].right + 8)
                .map(each => each.textContent);
            """;

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    private static Api api;
    private static Browser browser;

    @BeforeAll
    static void opensTheBrowser() {
        browser = Browser.start(profile);
        Board board = Board.running();
        api = new Api(board);
        board.deliver(CALL);
        board.deliver(CHAT);
        board.deliverHeld(HELD);
        board.send(board.webhook().POST(BodyPublishers.ofByteArray(CALL)));
        List.of(CALL, CHAT, HELD).forEach(body -> api.settledDeliveriesOf(body, 1));
    }

    @AfterAll
    static void closesTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void logsIn() {
        browser.resize(1440);
        browser.openAsAdministrator("calls.xhtml");
    }

    static Stream<String> pages() {
        return Roles.table("page").keySet().stream()
                .filter(page -> !page.equals("login.xhtml"))
                .flatMap(page -> states(page).map(state -> page + state));
    }

    private static Stream<String> states(String page) {
        return switch (page) {
            case "call.xhtml" -> subject(CALL);
            case "chat.xhtml" -> subject(CHAT);
            case "calls.xhtml" ->
                Stream.of("", "?status=ended&from=2020-01-01&zone=UTC", "?text=nobody-said-this", "?duration_min=long");
            case "deliveries.xhtml" ->
                Stream.of(
                        "",
                        "?id=" + delivery(CALL) + "&verify=now",
                        "?status=quarantined&id=" + delivery(HELD),
                        "?status=quarantined&ask=release&pick=" + delivery(HELD));
            case "destinations.xhtml" -> Stream.of("", "?ask=replay&from=2020-01-01");
            case "insight.xhtml" -> Stream.of("?period=365d", "?from=2001-01-01&to=2001-01-02");
            case "rejected.xhtml" -> Stream.of("", "?cause=stale&text=nobody");
            case "users.xhtml" -> Stream.of("", "?user=admin");
            default -> Stream.of("");
        };
    }

    private static Stream<String> subject(byte[] body) {
        String page = "?source=retell&id=";
        String shown = page + Bodies.idIn(body);
        return Stream.of(shown, shown + "&tab=life", shown + "&tab=raw", page + "unknown");
    }

    private static String delivery(byte[] body) {
        return api.settledDeliveriesOf(body, 1).get(0).getString("id");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void barsNobodyFromAPage(String page) {
        browser.open(page);
        browser.ask(UNFOLD);

        assertUsable(page);
        browser.resize(320);
        assertThat(browser.complaints(LIST_SIDEWAYS))
                .as("wider than a page at 400 %")
                .isEmpty();
        browser.ask("document.documentElement.dir = 'rtl'");
        assertThat(browser.complaints(LIST_SIDEWAYS))
                .as("wider than that from right to left")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "calls.xhtml, .cb-header .cb-user",
        "calls.xhtml, .cb-filter .cb-menu > summary",
        "calls.xhtml, .cb-export > summary",
        "calls.xhtml, .cb-columns > summary",
        "calls.xhtml, .cb-saved > summary",
        "calls.xhtml, .cb-more summary",
        "calls.xhtml, [data-cb-keys]",
        "calls.xhtml, [data-cb-look]",
        "calls.xhtml, td.pick > .cb-check",
        "deliveries.xhtml, .cb-filter .cb-menu > summary",
        "call, .cb-reviewed summary",
        "held, '[id=\"deliveryCommands:release\"]'"
    })
    void barsNobodyFromWhatOpens(String page, String opener) {
        browser.open(
                switch (page) {
                    case "call" -> "call.xhtml?source=retell&id=" + Bodies.idIn(CALL);
                    case "held" -> "deliveries.xhtml?status=quarantined&id=" + delivery(HELD);
                    default -> page;
                });
        browser.find(By.cssSelector("h1"));
        browser.ask("document.querySelector(arguments[0]).click()", opener);

        assertUsable(page + " " + opener);
    }

    @Test
    void barsNobodyFromTheLogin() {
        browser.forgetCookies();
        browser.open("login.xhtml");
        assertUsable("login.xhtml");

        browser.logIn("wrong");
        browser.find(By.cssSelector("[role=alert]"));
        assertUsable("login refused");
    }

    @Test
    void barsNobodyFromAnError() {
        browser.open("unknown.xhtml");
        assertUsable("error 404");
        browser.click(By.linkText("All calls"));
        browser.awaitAddress("calls.xhtml");

        browser.open("calls.xhtml?status=ended");
        browser.ask("const file = document.querySelector('.cb-export form');"
                + "file.querySelector('[name=format]').value = 'pdf'; file.submit()");
        browser.awaitAddress("export?");
        assertUsable("export refused");
        browser.click(By.linkText("Back to the list"));
        browser.awaitAddress("calls.xhtml?status=ended");
    }

    private static void assertUsable(String what) {
        SoftAssertions softly = new SoftAssertions();
        for (String theme : List.of("light", "dark")) {
            for (int width : List.of(1440, 390)) {
                browser.prefer(theme);
                browser.resize(width);
                List<String> grave = Axe.grave(browser);
                softly.assertThat(grave).as(what + " " + theme + " " + width).isEmpty();
                if (!grave.isEmpty()) {
                    String name = "axe-" + what.replaceAll("[0-9a-f]{8}[0-9a-f-]{24,}|[^a-z0-9]+", "-");
                    browser.photograph(SCREENSHOTS.resolve(name + "-" + theme + "-" + width + ".png"));
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void goesRedWhenBroken() {
        browser.open("calls.xhtml");
        assertThat(Axe.grave(browser)).isEmpty();
        browser.ask("document.querySelector('main').append(document.createElement('input'))");
        assertThat(Axe.grave(browser)).singleElement(STRING).startsWith("critical | label |");
        browser.ask("const menu = document.querySelector('.cb-columns'); menu.open = true;"
                + "menu.append(document.createElement('input'))");
        assertThat(Axe.grave(browser)).singleElement(STRING).contains("| .cb-columns");
        browser.ask("document.querySelector('.cb-columns').open = false");

        browser.resize(390);
        assertThat(browser.complaints(LIST_CRAMPED)).isEmpty();
        assertThat(browser.complaints(LIST_SIDEWAYS)).isEmpty();
        browser.ask("document.querySelectorAll('.cb-nav .rest').forEach(each => each.classList.remove('rest'))");
        browser.ask("document.querySelector('main > input').style.width = '500px'");
        assertThat(browser.complaints(LIST_CRAMPED)).isNotEmpty();
        assertThat(browser.complaints(LIST_SIDEWAYS)).isNotEmpty();
    }

    @Test
    void keepsTheBarOfAPhoneApartAndOpensTheRestByKeyboard() {
        for (int width : List.of(320, 390, 720)) {
            browser.resize(width);
            browser.open("audit.xhtml");
            assertThat(browser.complaints(LIST_CRAMPED)).as("at " + width).isEmpty();
            assertThat(browser.find(By.cssSelector(".cb-more summary")).getText())
                    .isEqualTo("More");
        }
        browser.ask("document.querySelector('.cb-more summary').focus()");
        browser.press(Keys.ENTER);
        browser.find(By.cssSelector(".cb-more a[aria-current=page]"));
        browser.press(Keys.ESCAPE);
        assertThat(browser.ask("return document.querySelector('.cb-more details').open"))
                .isEqualTo(false);

        browser.press(Keys.ENTER);
        browser.press(Keys.TAB);
        browser.press(Keys.ENTER);
        browser.awaitAddress("deliveries.xhtml");
    }
}

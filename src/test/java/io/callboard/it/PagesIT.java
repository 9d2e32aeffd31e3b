package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;

/** The pages as a browser shows them, with the sample payloads delivered. */
@EnabledIf(value = "io.callboard.it.Browser#isInstalled", disabledReason = Browser.MISSING)
@BlackBox
class PagesIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots", System.getProperty("arquillian.launch", ""));
    private static final byte[] CALL = Bodies.sample("09_call_analyzed_full.json", Bodies.newId());
    private static final byte[] CHAT = Bodies.sample("21_chat_analyzed_api.json", Bodies.newId());

    private static final String LIST_NAMELESS = """
            const name = node => (node.textContent + (node.getAttribute("aria-label") || "") + (node.title || "")
                + (node.alt || "") + (node.type === "submit" ? node.value : "")).trim()
                + [...(node.labels || [])].map(label => label.textContent).join("").trim();
            return [...document.querySelectorAll("a[href],button,summary,img,[role=img],audio,select,textarea,"
                    + "input:not([type=hidden])")]
                .filter(node => !node.closest("[hidden]") && !name(node))
                .map(node => node.outerHTML.slice(0, 200));
            """;

    private static final String LIST_SIDEWAYS = """
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= window.innerWidth) { return []; }
            return [...document.querySelectorAll("body *")]
                .filter(node => node.getBoundingClientRect().right > width + 1)
                .map(node => node.outerHTML.slice(0, 120)).slice(0, 10);
            """;

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    private static Api api;
    private static Browser browser;

    @BeforeAll
    static void deliversTheSamples() {
        browser = Browser.start(profile);
        api = new Api(Board.running());
        List<byte[]> bodies = Stream.concat(Bodies.samples().stream().map(Bodies::sample), Stream.of(CALL, CHAT))
                .toList();
        bodies.forEach(
                body -> assertThat(Board.running().deliver(body).statusCode()).isBetween(200, 204));
        bodies.forEach(body -> api.settledDeliveriesOf(body, 1));
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
        return Stream.of(
                "calls.xhtml",
                "calls.xhtml?text=nobody-said-this",
                "calls.xhtml?text=friday",
                call(),
                call() + "&find=friday",
                call() + "&tab=life",
                call() + "&tab=raw",
                "call.xhtml?source=retell&id=unknown",
                "chats.xhtml",
                "chat.xhtml?source=retell&id=unknown",
                chat(),
                chat() + "&tab=life",
                chat() + "&tab=raw",
                "deliveries.xhtml",
                delivery(),
                delivery() + "&verify=now",
                "deliveries.xhtml?status=processed&status=failed&event=call_ended&text=nobody",
                "audit.xhtml",
                "users.xhtml",
                "users.xhtml?user=admin",
                "sources.xhtml",
                "account.xhtml",
                "insight.xhtml?period=365d",
                "live.xhtml",
                "rejected.xhtml",
                "rejected.xhtml?cause=no_signature&text=nobody",
                "destinations.xhtml",
                "destinations.xhtml?ask=replay&from=2020-01-01");
    }

    private static String call() {
        return "call.xhtml?source=retell&id=" + Bodies.idIn(CALL);
    }

    private static String chat() {
        return "chat.xhtml?source=retell&id=" + Bodies.idIn(CHAT);
    }

    private static String delivery() {
        return "deliveries.xhtml?id=" + api.settledDeliveriesOf(CALL, 1).get(0).getString("id");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void looksRightInEveryThemeAndWidth(String page) {
        SoftAssertions softly = new SoftAssertions();
        look(softly, page, "light", 1440, 390);
        look(softly, page, "dark", 390, 1440);
        softly.assertAll();
    }

    @Test
    void offersAFileOfTheList() {
        for (String theme : List.of("light", "dark")) {
            for (int width : List.of(1440, 390)) {
                browser.resize(width);
                browser.ask("localStorage.setItem('cb-theme', arguments[0])", theme);
                browser.open("calls.xhtml");
                browser.click(By.cssSelector(".cb-export > summary"));
                browser.photograph(SCREENSHOTS.resolve("export-" + theme + "-" + width + ".png"));
                assertThat(browser.complaints(LIST_SIDEWAYS))
                        .as(theme + " " + width)
                        .isEmpty();
                assertThat(browser.complaints(LIST_NAMELESS))
                        .as(theme + " " + width)
                        .isEmpty();
            }
        }
    }

    /** Opens it as wide as the first, and then makes it as wide as the second. */
    private static void look(SoftAssertions softly, String page, String theme, int first, int second) {
        browser.resize(first);
        browser.ask("localStorage.setItem('cb-theme', arguments[0])", theme);
        browser.open(page);
        look(softly, page, theme, first);
        browser.resize(second);
        look(softly, page, theme, second);
    }

    private static void look(SoftAssertions softly, String page, String theme, int width) {
        String what = page + " " + theme + " " + width;
        browser.photograph(SCREENSHOTS.resolve(name(page) + "-" + theme + "-" + width + ".png"));
        softly.assertThat(browser.title()).as(what).endsWith("– Callboard");
        softly.assertThat(browser.ask("return document.documentElement.dataset.theme"))
                .as(what)
                .isEqualTo(theme);
        softly.assertThat(browser.ask("return document.querySelectorAll('h1').length"))
                .as("headings of " + what)
                .isEqualTo(1L);
        softly.assertThat(browser.complaints(LIST_SIDEWAYS))
                .as("wider than the page: " + what)
                .isEmpty();
        softly.assertThat(browser.complaints(LIST_NAMELESS))
                .as("without a name: " + what)
                .isEmpty();
        softly.assertThat(browser.console()).as("console of " + what).isEmpty();
    }

    private static String name(String page) {
        String name = page.replaceFirst("\\.xhtml.*?(tab=|q=|text=|find=|$|id=unknown)", "-$1")
                .replaceAll("[^a-z]+", "-");
        if (page.startsWith("users.xhtml?")) {
            return "user";
        }
        String of = page.endsWith("&verify=now") ? "delivery-verified" : "delivery";
        return (page.startsWith("deliveries.xhtml?id=") ? of : name).replaceFirst("-$", "");
    }

    @Test
    void letsInWhoKnowsThePasswordAndLeadsBackToThePageWanted() {
        logsOut();
        browser.open("chats.xhtml?q=order");
        assertThat(browser.address()).contains("login.xhtml");
        browser.photograph(SCREENSHOTS.resolve("login.png"));

        browser.logIn("wrong");
        assertThat(browser.find(By.cssSelector("[role=alert]")).getText())
                .isEqualTo("User name or password is not right.");
        browser.logIn(Board.running().administratorPassword());

        browser.awaitAddress("chats.xhtml?q=order");
        assertThat(browser.text()).contains("Administrator");
    }

    @Test
    void forgetsWhoLogsOut() {
        logsOut();

        browser.open("calls.xhtml");
        assertThat(browser.address()).contains("login.xhtml");
    }

    private static void logsOut() {
        browser.click(By.cssSelector("summary.cb-user"));
        browser.click(By.cssSelector("#logout [type=submit]"));
        browser.awaitAddress("login.xhtml");
    }

    @Test
    void keepsTheFilterInTheAddress() {
        browser.click(By.cssSelector(".cb-filter details.cb-menu > summary"));
        browser.click(By.cssSelector(".cb-filter input[name=direction][value=outbound]"));
        browser.click(By.cssSelector(".cb-filter [type=submit]"));
        browser.awaitAddress("direction=outbound");
        String hits = browser.find(By.cssSelector(".cb-hits")).getText();

        browser.reload();
        assertThat(browser.address()).contains("direction=outbound");
        assertThat(browser.find(By.cssSelector(".cb-hits")).getText()).isEqualTo(hits);
        assertThat(browser.find(By.cssSelector(".cb-chip b")).getText()).isEqualTo("Outbound");

        browser.click(By.cssSelector(".cb-chip a"));
        browser.find(By.cssSelector(".cb-hits"));
        assertThat(browser.address()).contains("calls.xhtml").doesNotContain("direction=outbound");
    }

    @Test
    void sortsByTheColumnThatIsClicked() {
        By length = By.cssSelector("th a[href*='sort=duration']");
        browser.click(length);
        browser.awaitAddress("sort=duration");
        assertThat(browser.find(By.cssSelector("th[aria-sort=descending]")).getText())
                .contains("Length");

        browser.click(length);
        browser.awaitAddress("order=asc");
        assertThat(browser.find(By.cssSelector("th[aria-sort=ascending]")).getText())
                .contains("Length");
    }

    @Test
    void turnsThePages() {
        browser.open("deliveries.xhtml");
        browser.click(By.cssSelector(".cb-foot a[rel=next]"));
        browser.awaitAddress("page=");
        assertThat(browser.find(By.cssSelector(".cb-foot")).getText()).contains("Page 2");

        browser.click(By.cssSelector(".cb-foot a[rel=prev]"));
        browser.find(By.cssSelector(".cb-foot:not(:has([rel=prev]))"));
        assertThat(browser.find(By.cssSelector(".cb-foot")).getText()).contains("Page 1");
    }

    @Test
    void replaysADeliveryOnceItIsConfirmed() {
        Instant before = processedAt();
        browser.open(delivery());
        browser.find(By.id("deliveryCommandsReason")).sendKeys("Wanted again");
        browser.click(By.cssSelector("button[id$=':replay']"));
        browser.photograph(SCREENSHOTS.resolve("replay.png"));
        browser.click(By.cssSelector(".ui-confirmdialog-yes"));

        assertThat(browser.find(By.cssSelector(".cb-toast b")).getText()).isEqualTo("Delivery is replayed");
        assertThat(processedAt()).isAfter(before);
    }

    private static Instant processedAt() {
        JsonObject delivery = api.settledDeliveriesOf(CALL, 1).get(0);
        assertThat(delivery.getString("status")).isEqualTo("processed");
        return Instant.parse(delivery.getString("processed_at"));
    }

    @Test
    void switchesBetweenLightAndDark() {
        Object before = browser.ask("return document.documentElement.dataset.theme");
        browser.click(By.cssSelector(".cb-header [data-cb-theme]"));
        Object after = browser.ask("return document.documentElement.dataset.theme");
        assertThat(after).isNotEqualTo(before);

        browser.reload();
        assertThat(browser.ask("return document.documentElement.dataset.theme")).isEqualTo(after);
    }
}

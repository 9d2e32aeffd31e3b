package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;

/** Everything that can be clicked on every page, in a browser that tells of each violation of the page's policy. */
@EnabledIf(value = "io.callboard.it.Browser#isInstalled", disabledReason = Browser.MISSING)
@BlackBox
class ClickThroughIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots", System.getProperty("arquillian.launch", ""));
    private static final byte[] CALL = Bodies.sample("09_call_analyzed_full.json", Bodies.newId());
    private static final byte[] CHAT = Bodies.sample("21_chat_analyzed_api.json", Bodies.newId());
    private static final byte[] HELD = Bodies.call("call_ended", Bodies.newId(), "");

    /** What stays on the page in its language, and what asks before it does something; a print dialog would stay open. */
    private static final String CLICKABLE =
            "button[type=button]:not([data-cb-print],[data-cb-language]),summary,[data-pfconfirmcommand],.ui-confirmdialog-no,input[type=checkbox]";

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    private static Api api;
    private static Browser browser;

    @BeforeAll
    static void opensTheBrowser() {
        browser = Browser.start(profile);
        browser.resize(1440);
        api = new Api(Board.running());
        Board.running().deliver(CALL);
        Board.running().deliver(CHAT);
        Board.running().deliverHeld(HELD);
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
        browser.openAsAdministrator("calls.xhtml");
        browser.console();
    }

    @AfterEach
    void meetsNoErrorAndNoViolation() {
        assertThat(browser.console()).isEmpty();
    }

    static Stream<String> pages() {
        return Roles.table("page").keySet().stream()
                .filter(page -> !page.equals("login.xhtml"))
                .flatMap(page -> switch (page) {
                    case "call.xhtml" ->
                        Stream.of("", "&tab=life", "&tab=raw")
                                .map(tab -> "call.xhtml?source=retell&id=" + Bodies.idIn(CALL) + tab);
                    case "chat.xhtml" ->
                        Stream.of("", "&tab=life", "&tab=raw")
                                .map(tab -> "chat.xhtml?source=retell&id=" + Bodies.idIn(CHAT) + tab);
                    case "deliveries.xhtml" ->
                        Stream.of(
                                "deliveries.xhtml",
                                "deliveries.xhtml?id=" + delivery(CALL) + "&verify=now",
                                "deliveries.xhtml?status=quarantined&id=" + delivery(HELD),
                                "deliveries.xhtml?status=quarantined&ask=release&pick=" + delivery(HELD));
                    case "users.xhtml" -> Stream.of("users.xhtml", "users.xhtml?user=admin");
                    default -> Stream.of(page);
                });
    }

    private static String delivery(byte[] body) {
        return api.settledDeliveriesOf(body, 1).get(0).getString("id");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void breaksNoPolicy(String page) {
        browser.open(page);
        List<String> complaints = new ArrayList<>(browser.console());
        long count = (Long) browser.ask("return document.querySelectorAll(arguments[0]).length", CLICKABLE);
        assertThat(count).isGreaterThan(0);
        for (long i = 0; i < count; i++) {
            browser.ask(
                    "const node = document.querySelectorAll(arguments[0])[arguments[1]]; if (node) { node.click(); }",
                    CLICKABLE,
                    i);
            complaints.addAll(browser.console());
        }
        assertThat(complaints).as(page).isEmpty();
    }

    @Test
    void managesAUser() {
        String name = "it" + Bodies.newId().substring(3, 12);
        browser.open("users.xhtml");
        browser.find(By.id("name")).sendKeys(name);
        browser.click(By.cssSelector("#role option[value=OPERATOR]"));
        browser.click(By.id("addUser"));
        assertThat(browser.find(By.id("secret")).getText()).hasSize(24);
        browser.photograph(SCREENSHOTS.resolve("user-added.png"));

        browser.open("users.xhtml?user=" + name);
        browser.find(By.id("oneReason")).sendKeys("Leaves us");
        browser.click(By.id("disable"));
        browser.photograph(SCREENSHOTS.resolve("user-disable.png"));
        browser.click(By.cssSelector(".ui-confirmdialog-yes"));
        assertThat(browser.find(By.cssSelector(".cb-toast b")).getText()).isEqualTo("User is disabled");
        browser.find(By.id("oneReason")).sendKeys("Back again");
        browser.click(By.id("enable"));
        assertThat(browser.find(By.cssSelector(".cb-toast b")).getText()).isEqualTo("User is enabled");
    }

    @Test
    void makesAndRevokesAToken() {
        browser.open("account.xhtml");
        browser.find(By.id("tokenName")).sendKeys("Nightly report");
        browser.click(By.id("makeToken"));
        assertThat(browser.find(By.id("secret")).getText()).startsWith("cbt_");
        browser.photograph(SCREENSHOTS.resolve("token-made.png"));

        browser.click(By.cssSelector("a[href*='revoke=']"));
        browser.awaitAddress("revoke=");
        browser.photograph(SCREENSHOTS.resolve("token-revoke.png"));
        browser.find(By.id("revocationReason")).sendKeys("No longer used");
        browser.click(By.id("revokeToken"));
        assertThat(browser.find(By.cssSelector(".cb-toast b")).getText()).isEqualTo("Token is revoked");
    }

    @Test
    void warnsBeforeTheSessionEndsAndComesBackToThePageAfterIt() {
        browser.open("chats.xhtml?q=order");
        idleFor("app.dataset.cbIdle - 60");
        By stay = By.cssSelector("#idle:not([hidden]) [data-cb-stay]");
        assertThat(browser.find(By.cssSelector("#idle")).getText()).contains("You will be signed out soon.");
        browser.photograph(SCREENSHOTS.resolve("idle.png"));
        browser.click(stay);
        await("return document.getElementById('idle').hidden");

        browser.ask("window.before = true");
        browser.forgetSession();
        idleFor("Number(app.dataset.cbIdle) + 10");
        browser.awaitAddress("login.xhtml");
        browser.logIn(Board.running().administratorPassword());
        browser.awaitAddress("chats.xhtml?q=order");
    }

    private static void idleFor(String seconds) {
        browser.ask("const app = document.querySelector('[data-cb-idle]');"
                + "localStorage.setItem('cb-seen ' + app.dataset.cbSession, Date.now() - (" + seconds + ") * 1000)");
        LockSupport.parkNanos(1_500_000_000L);
    }

    private static void await(String script) {
        for (int looks = 0; looks < 100 && !Boolean.TRUE.equals(browser.ask(script)); looks++) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(browser.ask(script)).isEqualTo(true);
    }
}

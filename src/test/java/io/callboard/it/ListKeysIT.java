package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Lists by keyboard alone, and what arrives while one is open. */
@EnabledIf(value = "io.callboard.it.Browser#isInstalled", disabledReason = Browser.MISSING)
@BlackBox
class ListKeysIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots", System.getProperty("arquillian.launch", ""));

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    private static Browser browser;

    @BeforeAll
    static void deliversTheSamples() {
        browser = Browser.start(profile);
        browser.hurry();
        Api api = new Api(Board.running());
        List<byte[]> bodies = Bodies.samples().stream()
                .map(name -> Bodies.sample(name, Bodies.newId()))
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
        browser.ask("localStorage.removeItem('cb-keys')");
    }

    @Test
    void walksThroughTheRowsAndOpensOne() {
        press("j");
        press("j");
        press("k");
        press("j");

        assertThat(browser.ask("return [...document.querySelectorAll('.cb-calls tbody tr')]"
                        + ".findIndex(row => row.contains(document.activeElement))"))
                .isEqualTo(1L);
        press(Keys.ENTER);
        browser.awaitAddress("call.xhtml?");
    }

    @Test
    void walksThroughDeliveriesToo() {
        browser.open("deliveries.xhtml");
        press("j");
        press("j");
        press(Keys.ENTER);
        browser.awaitAddress("deliveries.xhtml?id=");

        press("/");
        assertThat(browser.ask("return document.activeElement.name")).isEqualTo("text");
    }

    @Test
    void leavesNoRowOutThatLeadsNowhere() {
        Board.running().deliver(Bodies.call("call_ended", Bodies.newId(), ""), "nonsense");
        browser.open("rejected.xhtml");
        browser.find(By.cssSelector(".cb-rejected .row-link"));
        browser.ask("document.querySelector('.cb-rejected tbody .row-link').replaceWith('others')");
        press("j");
        assertThat(browser.ask("return document.activeElement === document.querySelector('.cb-rejected tbody tr')"))
                .isEqualTo(true);
    }

    @Test
    void narrowsDeliveriesByTicksAndOffersThoseThatArrive() {
        browser.open("deliveries.xhtml?event=call_ended");
        browser.click(By.cssSelector(".cb-filter details.cb-menu > summary"));
        browser.click(By.cssSelector("input[name=event][value=call_started]"));
        browser.click(By.cssSelector(".cb-filter [type=submit]"));
        browser.awaitAddress("event=call_started");
        assertThat(browser.find(By.cssSelector(".cb-chips")).getText())
                .containsAnyOf("call_ended · call_started", "call_started · call_ended");

        String rows = "return document.querySelector('.cb-deliveries tbody').textContent";
        Object before = browser.ask(rows);
        Board.running().deliver(Bodies.call("call_started", Bodies.newId(), ""));
        By bar = By.cssSelector(".cb-news a:not([hidden])");
        assertThat(browser.find(bar).getText()).contains("new deliver");
        assertThat(browser.ask(rows)).isEqualTo(before);
        browser.click(bar);
        browser.find(By.cssSelector(".cb-deliveries"));
        assertThat(browser.ask(rows)).isNotEqualTo(before);
        assertThat(browser.address()).contains("event=call_ended", "event=call_started");
        browser.click(By.cssSelector(".cb-chips .link"));
        browser.find(By.cssSelector(".cb-filter:not(:has(.cb-chips))"));
        assertThat(browser.address()).doesNotContain("event=");
    }

    @Test
    void goesOnToTheCallsBesideOneAndBack() {
        browser.open("calls.xhtml?sort=cost");
        press("j");
        press("j");
        press(Keys.ENTER);
        browser.awaitAddress("call.xhtml?");
        String second = browser.address();
        press("n");
        browser.find(By.cssSelector("a[rel=prev][href$='" + second.substring(second.indexOf("id=")) + "']"));
        press("p");
        browser.awaitAddress(second.substring(second.indexOf("id=")));
        browser.click(By.cssSelector(".cb-crumbs a"));
        browser.awaitAddress("calls.xhtml?sort=cost");
    }

    @Test
    void searchesAndLeavesTypedLettersAlone() {
        press("/");
        assertThat(browser.ask("return document.activeElement.name")).isEqualTo("text");
        browser.find(By.cssSelector("input[name=text]")).sendKeys("j?/k" + Keys.ENTER);

        browser.awaitAddress("text=j%3F%2Fk");
        assertThat(browser.address()).doesNotContain("zone=");
        assertThat(browser.find(By.cssSelector(".cb-state h2")).getText()).isEqualTo("No calls match these filters");
    }

    @Test
    void tellsTheKeysAndSwitchesThemOff() {
        press("?");
        assertThat(browser.find(By.cssSelector("dialog.cb-keys h2")).getText()).isEqualTo("Keyboard shortcuts");
        browser.photograph(SCREENSHOTS.resolve("keys.png"));
        browser.click(By.cssSelector("[data-cb-use-keys]"));
        browser.click(By.cssSelector("dialog.cb-keys header button"));

        press("/");
        assertThat(browser.ask("return document.activeElement.name === 'text'")).isEqualTo(false);
        browser.click(By.cssSelector("button[data-cb-keys]"));
        browser.click(By.cssSelector("[data-cb-use-keys]"));
        browser.click(By.cssSelector("dialog.cb-keys header button"));
        press("/");
        assertThat(browser.ask("return document.activeElement.name")).isEqualTo("text");
    }

    @Test
    void keepsTickedAndTypedFiltersInTheAddress() {
        for (String theme : List.of("light", "dark")) {
            for (int width : List.of(1440, 390)) {
                browser.resize(width);
                browser.ask("localStorage.setItem('cb-theme', arguments[0])", theme);
                browser.open("calls.xhtml?status=ended&status=error&from=2020-01-01&zone=UTC");
                browser.photograph(SCREENSHOTS.resolve("chips-" + theme + "-" + width + ".png"));
                browser.click(By.cssSelector(".cb-filter details.cb-menu > summary"));
                browser.photograph(SCREENSHOTS.resolve("filter-" + theme + "-" + width + ".png"));
                assertThat(browser.console()).isEmpty();
            }
        }
        browser.resize(1440);
        browser.find(By.cssSelector("input[name=duration_min]")).sendKeys("0:01");
        browser.click(By.cssSelector(".cb-filter [type=submit]"));
        browser.awaitAddress("duration_min=0%3A01");

        assertThat(browser.address()).contains("status=ended", "status=error", "from=2020-01-01", "zone=UTC");
        assertThat(browser.text()).contains("Ended · Error");
        browser.click(By.cssSelector("th a[href*='sort=duration']"));
        browser.awaitAddress("sort=duration");
        assertThat(browser.address()).contains("status=ended&status=error", "duration_min=0%3A01");
    }

    @Test
    void offersWhatArrivesWithoutMovingARow() {
        Object before = browser.ask("return document.querySelector('.cb-calls tbody').textContent");
        Board.running().deliver(Bodies.call("call_started", Bodies.newId(), ""));

        By bar = By.cssSelector(".cb-news a:not([hidden])");
        browser.find(bar);
        assertThat(browser.find(bar).getText()).contains("new call");
        assertThat(browser.ask("return document.querySelector('.cb-calls tbody').textContent"))
                .isEqualTo(before);
        browser.photograph(SCREENSHOTS.resolve("news.png"));
        browser.click(bar);
        browser.find(By.cssSelector(".cb-calls"));
        assertThat(browser.ask("return document.querySelector('.cb-calls tbody').textContent"))
                .isNotEqualTo(before);
    }

    private static void press(CharSequence key) {
        browser.find(By.cssSelector("body"));
        browser.press(key);
    }
}

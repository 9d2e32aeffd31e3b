package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Views saved in a browser. */
@EnabledIf(value = "io.callboard.it.Browser#isInstalled", disabledReason = Browser.MISSING)
@BlackBox
class SavedViewKeysIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots", System.getProperty("arquillian.launch", ""));
    private static final By MENU = By.cssSelector(".cb-saved > summary");

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    private static Browser browser;

    @BeforeAll
    static void opensTheBrowser() {
        browser = Browser.start(profile);
        Api api = new Api(Board.running());
        List<byte[]> bodies = Bodies.samples().stream()
                .map(name -> Bodies.sample(name, Bodies.newId()))
                .toList();
        bodies.forEach(
                body -> assertThat(Board.running().deliver(body).statusCode()).isBetween(200, 204));
        bodies.forEach(body -> api.settledDeliveriesOf(body, 1));
        browser.resize(1440);
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

    @Test
    void areSavedUsedAndDeleted() {
        save("calls.xhtml?sentiment=negative&zone=UTC", "Unhappy callers", true);
        save("calls.xhtml?status=ended&columns=caller,duration_ms,combined_cost&sort=cost", "Dear calls", false);
        assertThat(browser.find(By.cssSelector(".cb-views [aria-current=page]")).getText())
                .isEqualTo("Dear calls");
        for (String theme : List.of("light", "dark")) {
            for (int width : List.of(1440, 390)) {
                browser.resize(width);
                browser.ask("localStorage.setItem('cb-theme', arguments[0])", theme);
                // A reload keeps the place, at which the header may lie over what is clicked next
                browser.ask("scrollTo(0, 0)");
                browser.reload();
                browser.photograph(SCREENSHOTS.resolve("views-" + theme + "-" + width + ".png"));
                browser.click(MENU);
                browser.photograph(SCREENSHOTS.resolve("views-menu-" + theme + "-" + width + ".png"));
                assertThat(browser.ask("return document.documentElement.scrollWidth"))
                        .isEqualTo((long) width);
            }
        }
        browser.resize(1440);
        browser.open("calls.xhtml");
        browser.click(By.xpath("//nav[@class='cb-tabs']/a[contains(., 'Unhappy callers')]"));
        browser.awaitAddress("view=");
        assertThat(browser.find(By.cssSelector(".cb-chip b")).getText()).isEqualTo("Negative");

        for (String name : List.of("Unhappy callers", "Dear calls")) {
            browser.open("calls.xhtml");
            browser.click(MENU);
            browser.click(By.cssSelector("button[aria-label='Delete " + name + "']"));
            browser.find(By.xpath("//nav[@class='cb-tabs'][not(contains(., '" + name + "'))]"));
        }
        assertThat(browser.console()).isEmpty();
    }

    private static void save(String list, String name, boolean shared) {
        browser.open(list);
        browser.click(MENU);
        if (shared) {
            browser.click(By.cssSelector("#saveView input[name=shared]"));
        }
        browser.find(By.cssSelector("#saveView input[name=name]")).sendKeys(name + Keys.ENTER);
        browser.find(By.xpath("//nav[@class='cb-tabs']/a[@aria-current='page'][contains(., '" + name + "')]"));
    }
}

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

/** What people add to a call, in a browser. */
@EnabledIf(value = "io.callboard.it.Browser#isInstalled", disabledReason = Browser.MISSING)
@BlackBox
class ReviewKeysIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots", System.getProperty("arquillian.launch", ""));

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    private static Browser browser;

    private String call;

    @BeforeAll
    static void startsABrowser() {
        browser = Browser.start(profile);
    }

    @AfterAll
    static void closesTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void opensACall() {
        byte[] body = Bodies.sample("09_call_analyzed_full.json", Bodies.newId());
        Board.running().deliver(body);
        new Api(Board.running()).settledDeliveriesOf(body, 1);
        call = "call.xhtml?source=retell&id=" + Bodies.idIn(body);
        browser.resize(1440);
        browser.openAsAdministrator(call);
        browser.ask("localStorage.removeItem('cb-keys')");
    }

    @Test
    void marksAndAssignsByKey() {
        browser.press("e");
        browser.find(By.cssSelector(".cb-reviewed [aria-pressed=true]"));
        browser.press("a");
        browser.find(By.xpath("//p[contains(., 'Assigned to admin')]"));
        browser.press("e");
        browser.find(By.cssSelector(".cb-reviewed .is-primary"));

        browser.ask("localStorage.setItem('cb-keys', 'off')");
        browser.press("e");
        browser.reload();
        browser.find(By.cssSelector(".cb-reviewed .is-primary"));
        assertThat(browser.address()).contains(call);
    }

    @Test
    void addsLabelsAndNotes() {
        browser.find(By.cssSelector("input[name=label]")).sendKeys("complaint" + Keys.ENTER);
        browser.find(By.xpath("//li[contains(., 'complaint')]"));
        browser.find(By.cssSelector("input[name=label]")).sendKeys("call back" + Keys.ENTER);
        browser.find(By.xpath("//li[contains(., 'call back')]"));
        browser.find(By.cssSelector("textarea[name=text]"))
                .sendKeys("Called back at 16:10.\nWill be moved to Friday, fee waived; e and a are letters here.");
        browser.click(By.cssSelector("button[value=note]"));
        browser.find(By.xpath("//li/p[contains(., 'fee waived; e and a are letters here')]"));
        browser.press("e");
        browser.find(By.cssSelector(".cb-reviewed [aria-pressed=true]"));
        browser.press("a");
        browser.find(By.xpath("//p[contains(., 'Assigned to admin')]"));
        for (int width : List.of(1440, 390)) {
            browser.resize(width);
            for (String theme : List.of("light", "dark")) {
                browser.ask("document.documentElement.dataset.theme = arguments[0]", theme);
                browser.photograph(SCREENSHOTS.resolve("review-" + theme + "-" + width + ".png"));
            }
        }
        assertThat(browser.ask("return document.documentElement.scrollWidth")).isEqualTo(390L);
        browser.resize(1440);
        browser.click(By.cssSelector("button[value='unlabel complaint']"));
        browser.find(By.xpath("//ul[contains(@class, 'cb-labels')][not(contains(., 'complaint'))]"));
        assertThat(browser.complaints("return [...document.querySelectorAll('.cb-labels b')].map(b => b.textContent)"))
                .containsExactly("call back");
        assertThat(browser.console()).isEmpty();
    }
}

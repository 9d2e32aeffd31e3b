package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

/** Columns chosen in a browser, by keys alone. */
@EnabledIf(value = "io.callboard.it.Browser#isInstalled", disabledReason = Browser.MISSING)
@BlackBox
class ColumnKeysIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots", System.getProperty("arquillian.launch", ""));
    private static final By MENU = By.cssSelector(".cb-columns > summary");
    private static final String HEADS =
            "return [...document.querySelectorAll('.cb-calls thead th:not(.c-pick)')].map(th => th.textContent.trim())";

    private static final String WIDTH = "return document.querySelectorAll('.cb-calls th:not(.c-pick)')[1].offsetWidth";

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    private static Browser browser;

    @BeforeAll
    static void deliversTheSamples() {
        browser = Browser.start(profile);
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
    }

    @Test
    void areTickedAndMovedByKeys() {
        browser.open("calls.xhtml?sort=cost");
        focus(".cb-columns > summary");
        browser.press(Keys.ENTER);
        focus(".cb-columns input[value=call_summary]");
        browser.press(Keys.SPACE);
        focus(".cb-columns button[name=up][value=agent_name]");
        browser.press(Keys.ENTER);
        assertThat(browser.ask("return document.activeElement.value")).isEqualTo("agent_name");
        browser.press(Keys.ENTER);
        focus(".cb-columns input[value=source]");
        browser.press(Keys.SPACE);
        focus(".cb-columns footer button");
        browser.press(Keys.ENTER);

        browser.awaitAddress("columns=");
        assertThat(browser.address())
                .contains("columns=agent_name%2Coccurred_at%2Ccaller%2Coutcome%2Cuser_sentiment%2Ccontains%2C")
                .contains("sort=cost")
                .endsWith("source");
        assertThat(browser.complaints(HEADS))
                .startsWith("Agent", "Started", "Caller", "Outcome", "Sentiment", "Contains")
                .endsWith("Source")
                .doesNotContain("Summary");
        browser.click(MENU);
        browser.click(By.cssSelector(".cb-columns footer a"));
        browser.find(By.cssSelector(".cb-fits"));
        assertThat(browser.complaints(HEADS)).startsWith("Started", "Caller").contains("Summary");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void getAWidthByKeys() {
        focus(".cb-columns > summary");
        browser.press(Keys.ENTER);
        // What is no width keeps nothing from being sent once its column is not shown
        focus(".cb-columns [data-cb-width=call_summary]");
        browser.press("99");
        focus(".cb-columns input[value=call_summary]");
        browser.press(Keys.SPACE);
        focus(".cb-columns [data-cb-width=agent_name]");
        browser.press("15");
        browser.press(Keys.ENTER);

        browser.awaitAddress("widths=agent_name%3A15");
        assertThat(browser.address()).doesNotContain("call_summary");
        assertThat(browser.ask("return document.querySelector('[data-cb-width=agent_name]').value"))
                .isEqualTo("15");
        assertThat(browser.ask("return document.querySelector('col[data-cb-column=agent_name]').className"))
                .isEqualTo("c-agent w15");
        browser.click(MENU);
        browser.click(By.cssSelector(".cb-columns footer a"));
        browser.find(By.cssSelector("col[class=c-agent]"));
        assertThat(browser.address()).doesNotContain("widths");
    }

    @Test
    void getAWidthByTheMouse() {
        browser.open("calls.xhtml?columns=caller,agent_name,call_summary");
        Object before = browser.ask(WIDTH);
        drag(1, -96);
        browser.awaitAddress("widths=");
        browser.find(By.cssSelector("col[data-cb-column=agent_name][class*=' w']"));
        assertThat((Long) browser.ask(WIDTH)).isCloseTo((Long) before - 96, within(9L));
        browser.photograph(SCREENSHOTS.resolve("columns-dragged.png"));

        browser.ask("document.querySelectorAll('.cb-grip')[1].dispatchEvent(new MouseEvent('dblclick'))");
        browser.find(By.cssSelector("col[class=c-agent]"));
        assertThat(browser.address()).contains("widths=caller%3A").doesNotContain("agent_name%3A");
        drag(0, -600);
        browser.find(By.cssSelector("col[data-cb-column=caller][class$=' w4']"));
        assertThat(browser.console()).isEmpty();
    }

    private static void drag(int grip, long by) {
        List<?> edge = (List<?>) browser.ask(
                "const grip = document.querySelectorAll('.cb-grip')[arguments[0]].getBoundingClientRect();"
                        + "return [Math.round(grip.x + grip.width / 2), Math.round(grip.y + grip.height / 2)]",
                grip);
        browser.drag((Long) edge.get(0), (Long) edge.get(1), Math.max(1, (Long) edge.get(0) + by));
    }

    @Test
    void looksRightWithFewAndWithAllColumns() {
        String all =
                "occurred_at,caller,agent_name,outcome,user_sentiment,call_summary,contains,duration_ms,latency_p50,"
                        + "combined_cost,call_successful,in_voicemail,direction,call_type,transfer_destination,agent_id,source,call_id";
        for (String theme : List.of("light", "dark")) {
            for (int width : List.of(1440, 390)) {
                browser.resize(width);
                browser.ask("localStorage.setItem('cb-theme', arguments[0])", theme);
                look("calls.xhtml?columns=" + all, "all-" + theme + "-" + width);
                look("calls.xhtml?columns=caller,duration_ms,combined_cost&size=50", "few-" + theme + "-" + width);
                browser.click(MENU);
                browser.photograph(SCREENSHOTS.resolve("columns-" + theme + "-" + width + ".png"));
                assertThat(browser.ask("return document.documentElement.scrollWidth"))
                        .isEqualTo((long) width);
            }
        }
    }

    private static void look(String page, String name) {
        browser.open(page);
        browser.photograph(SCREENSHOTS.resolve("columns-" + name + ".png"));
        assertThat(browser.ask("return document.documentElement.scrollWidth <= innerWidth"))
                .as(name)
                .isEqualTo(true);
        assertThat(browser.console()).isEmpty();
    }

    private static void focus(String selector) {
        browser.find(By.cssSelector("body"));
        browser.ask("document.querySelector(arguments[0]).focus()", selector);
    }
}

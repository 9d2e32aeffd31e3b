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

/** A look at a call beside its list. */
@EnabledIf(value = "io.callboard.it.Browser#isInstalled", disabledReason = Browser.MISSING)
@BlackBox
class DrawerIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots", System.getProperty("arquillian.launch", ""));
    private static final String FIRST = Bodies.newId();
    private static final String SECOND = Bodies.newId();
    private static final String LIST = "calls.xhtml?id=" + FIRST + "&id=" + SECOND;
    private static final By FILLED = By.cssSelector(".cb-drawer .body:not([aria-busy]) .cb-strip");

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    private static Browser browser;

    @BeforeAll
    static void deliversTwoCalls() {
        browser = Browser.start(profile);
        Api api = new Api(Board.running());
        for (String id : List.of(FIRST, SECOND)) {
            byte[] body = Bodies.sample("09_call_analyzed_full.json", id);
            assertThat(Board.running().deliver(body).statusCode()).isBetween(200, 204);
            api.settledDeliveriesOf(body, 1);
        }
    }

    @AfterAll
    static void closesTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void opensTheList() {
        browser.resize(1440);
        browser.openAsAdministrator(LIST);
        browser.find(By.cssSelector("[data-cb-rows] tr:nth-child(2) .row-link"));
    }

    @Test
    void showsARowThatIsClickedBesideItsWords() {
        clickBesideTheWords();
        browser.find(FILLED);

        assertThat(browser.address()).contains("calls.xhtml");
        assertThat(drawer()).contains((String) browser.ask("return document.querySelector('.row-link').textContent"));
        assertThat(browser.ask("return document.querySelector('.cb-drawer .cb-summary').textContent.length > 20"))
                .isEqualTo(true);
        assertThat(browser.ask(
                        "return document.querySelectorAll('.cb-drawer .body [id], .cb-drawer .body button.t').length"))
                .isEqualTo(0L);
        for (String theme : List.of("light", "dark")) {
            browser.prefer(theme);
            browser.photograph(SCREENSHOTS.resolve("drawer-" + theme + "-1440.png"));
        }

        browser.press(Keys.ESCAPE);
        assertThat(browser.ask("return document.getElementById('drawer').hidden"))
                .isEqualTo(true);
        assertThat(browser.ask("return document.activeElement.className"))
                .asString()
                .contains("row-link");
    }

    @Test
    void leavesTheWordsALinkToThePage() {
        browser.click(By.cssSelector("[data-cb-rows] .row-link"));
        browser.awaitAddress("call.xhtml?");
    }

    @Test
    void goesAlongWithTheRowThatIsWalkedTo() {
        browser.press("j");
        browser.press("o");
        browser.find(FILLED);
        assertThat(shown()).isEqualTo(row(1));
        browser.press("j");

        // Of the whole address, as each row's names both calls: the list's are in it
        String other = row(2);
        browser.find(By.cssSelector(".cb-drawer header a[href='" + other + "']"));
        browser.find(FILLED);
        browser.press(Keys.ENTER);
        browser.awaitAddress(other);
    }

    @Test
    void opensThePageWhereThereIsNoRoomBeside() {
        browser.resize(900);
        clickBesideTheWords();
        browser.awaitAddress("call.xhtml?");
    }

    @Test
    void saysThatItCannotBeShown() {
        browser.offline(true);
        try {
            clickBesideTheWords();
            assertThat(browser.find(By.cssSelector(".cb-drawer [data-cb-failed]"))
                            .getText())
                    .isEqualTo("It could not be shown. Open the page instead.");
        } finally {
            browser.offline(false);
        }
        browser.console();
    }

    private static String shown() {
        return (String) browser.ask("return document.querySelector('.cb-drawer header a').href");
    }

    private static String row(int number) {
        return (String) browser.ask(
                "return document.querySelector('[data-cb-rows] tbody tr:nth-child(" + number + ") .row-link').href");
    }

    private static String drawer() {
        return (String) browser.ask("return document.getElementById('drawer').textContent");
    }

    private static void clickBesideTheWords() {
        List<?> place = (List<?>) browser.ask("const row = document.querySelector('[data-cb-rows] tbody tr');"
                + "const words = row.querySelector('.row-link').closest('td').getBoundingClientRect();"
                + "return [Math.round(words.right + 60), Math.round(words.top + words.height / 2)]");
        browser.clickAt((Long) place.get(0), (Long) place.get(1));
    }
}

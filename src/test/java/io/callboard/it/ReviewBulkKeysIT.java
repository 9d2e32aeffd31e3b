package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.Role;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Many rows of a list are marked, assigned and labelled at once, by mouse, by keys alone and on a phone. */
@EnabledIf(value = "io.callboard.it.Browser#isInstalled", disabledReason = Browser.MISSING)
@BlackBox
class ReviewBulkKeysIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots", System.getProperty("arquillian.launch", ""));
    private static final int COUNT = 30;

    /** Where everything of the list is, to the pixel. */
    private static final String PLACES = """
            return [...document.querySelectorAll(".cb-table tr, .cb-filter, .cb-foot")].map(each => {
                const box = each.getBoundingClientRect();
                return [box.left, box.top + scrollY, box.width, box.height].join();
            }).join(";") + document.documentElement.scrollHeight;
            """;

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    private static final Board BOARD = Board.running();
    private static final Api API = new Api(BOARD);

    private static Browser browser;
    private static Staff operator;

    private String agent;
    private List<String> ids;

    @BeforeAll
    static void startsABrowser() {
        browser = Browser.start(profile);
        operator = Staff.add(Role.OPERATOR);
    }

    @AfterAll
    static void closesTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void opensTheListOfSomeCalls() {
        agent = "agent_" + Bodies.newId();
        List<byte[]> bodies = IntStream.range(0, COUNT)
                .mapToObj(i -> Bodies.call("call_ended", Bodies.newId(), ",\"agent_id\":\"" + agent + "\""))
                .toList();
        bodies.forEach(body -> assertThat(BOARD.deliver(body).statusCode()).isEqualTo(204));
        bodies.forEach(body -> API.settledDeliveriesOf(body, 1));
        browser.resize(1440);
        open("");
        ids = browser.complaints("return [...document.querySelectorAll('.row-link')]"
                + ".map(link => new URL(link.href).searchParams.get('id'))");
        browser.ask("localStorage.removeItem('cb-keys')");
    }

    private void open(String query) {
        browser.open("calls.xhtml?agent=" + agent + query);
        if (browser.address().contains("login.xhtml")) {
            browser.logIn(operator.name(), operator.password());
            browser.awaitAddress("calls.xhtml");
        }
        browser.find(By.cssSelector(".cb-calls"));
    }

    @Test
    void marksByKeysAloneAndMovesNothing() {
        Object before = browser.ask(PLACES);
        press("e");
        press("j", "x", "j", "j", "x");

        assertThat(picked()).isEqualTo("2");
        assertThat(browser.ask(PLACES)).as("nothing moves").isEqualTo(before);
        photograph("bulk");
        press("x", "x", "e");

        assertThat(told()).isEqualTo("2 calls marked as reviewed");
        assertThat(marks("Reviewed by " + operator.name())).containsExactly(ids.get(0), ids.get(2));
        assertThat(count("reviewed=true")).isEqualTo(2);
        assertThat(audited("reviewed")).containsExactlyInAnyOrder(ids.get(0), ids.get(2));
        photograph("bulk-marked");

        press("j", "x", "a");
        assertThat(told()).isEqualTo("1 call assigned to " + operator.name());
        assertThat(marks("Assigned to " + operator.name())).containsExactly(ids.get(0));
        assertThat(audited("assigned")).containsExactly(ids.get(0));
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void labelsARangeAndTakesTheLabelOffAllThatFit() {
        browser.click(pick(2));
        shiftClick(5);
        assertThat(picked()).isEqualTo("4");
        press("l");
        press("call back" + Keys.ENTER);
        assertThat(told()).isEqualTo("4 calls labelled call back");
        assertThat(marks("Label call back")).containsExactlyElementsOf(ids.subList(1, 5));

        browser.click(By.cssSelector("th [data-cb-pick-all]"));
        assertThat(picked()).isEqualTo("25");
        browser.click(By.cssSelector("[data-cb-pick-every]"));
        assertThat(picked()).isEqualTo("30");
        press("l");
        press("CALL back");
        browser.click(By.cssSelector(".cb-label [value=label]"));
        assertThat(told()).isEqualTo("26 calls labelled call back; 4 were so already");
        assertThat(count("label=call%20back")).isEqualTo(COUNT);

        open("&label=call%20back");
        browser.click(By.cssSelector("th [data-cb-pick-all]"));
        browser.click(By.cssSelector("[data-cb-pick-every]"));
        press("l");
        press("call back");
        browser.click(By.cssSelector(".cb-label [value=unlabel]"));
        assertThat(told()).isEqualTo("30 calls no longer labelled call back");
        assertThat(count("label=call%20back")).isZero();
        assertThat(audited("unlabelled")).hasSize(COUNT);
    }

    @Test
    void servesAPhone() {
        browser.resize(390);
        browser.click(pick(1));
        browser.click(pick(2));
        assertThat(browser.ask("const box = document.querySelector('.cb-many-bar').getBoundingClientRect();"
                        + " return box.left >= 0 && box.right <= innerWidth"
                        + " && box.bottom <= document.querySelector('.cb-nav').getBoundingClientRect().top"
                        + " && document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(browser.ask("const [none, picked] = ['[data-cb-pick-none]', '.picked'].map(each =>"
                        + " document.querySelector('.cb-many-bar ' + each).getBoundingClientRect());"
                        + " return none.top < picked.bottom && picked.top < none.bottom"))
                .as("the close button is in the line of the count")
                .isEqualTo(true);
        browser.click(By.cssSelector(".cb-many-bar .cb-menu:first-of-type > summary"));
        photograph("bulk-assign");
        browser.click(By.cssSelector("[value='assign " + Board.ADMINISTRATOR + "']"));

        assertThat(told()).isEqualTo("2 calls assigned to " + Board.ADMINISTRATOR);
        assertThat(count("assignee=" + Board.ADMINISTRATOR)).isEqualTo(2);
        browser.click(pick(1));
        browser.click(By.cssSelector(".cb-many-bar [data-cb-pick-all]"));
        assertThat(picked()).isEqualTo("25");
        browser.click(By.cssSelector("[data-cb-pick-none]"));
        assertThat(picked()).isEqualTo("0");
    }

    private static By pick(int row) {
        return By.cssSelector(".cb-calls tbody tr:nth-child(" + row + ") input[name=pick]");
    }

    private static void shiftClick(int row) {
        browser.ask(
                "arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, shiftKey: true}))",
                browser.find(pick(row)));
    }

    private static void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            browser.press(key);
        }
    }

    private static String picked() {
        return (String) browser.ask("return document.querySelector('[data-cb-picked]').textContent");
    }

    /** What the page after it tells. */
    private static String told() {
        return browser.find(By.cssSelector(".cb-toast b")).getText();
    }

    /** The calls whose rows have that sign. */
    private static List<String> marks(String sign) {
        return browser.complaints("return [...document.querySelectorAll('.cb-signs [aria-label=\"" + sign + "\"]')]"
                + ".map(sign => new URL(sign.closest('td').querySelector('a').href).searchParams.get('id'))");
    }

    private static void photograph(String name) {
        int width = ((Long) browser.ask("return innerWidth")).intValue();
        for (String theme : List.of("light", "dark")) {
            browser.ask("document.documentElement.dataset.theme = arguments[0]", theme);
            browser.photograph(SCREENSHOTS.resolve(name + "-" + theme + "-" + width + ".png"));
        }
    }

    private int count(String filter) {
        return API.read("calls/count?agent=" + agent + "&" + filter).getInt("count");
    }

    /** The calls of which the audit tells that deed of the operator. */
    private List<String> audited(String deed) {
        return API
                .read("audit?limit=1000&deed=" + deed + "&who=" + operator.name())
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(row -> row.getString("object_id"))
                .filter(id -> API.call(id).getString("agent_id").equals(agent))
                .toList();
    }
}

package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** The pages for somebody who reads German, whose words are longer. */
@EnabledIf(value = "io.callboard.it.Browser#isInstalled", disabledReason = Browser.MISSING)
@BlackBox
class LanguageIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots", System.getProperty("arquillian.launch", ""));
    private static final Path BUNDLES = Path.of("src/main/resources/io/callboard/view");
    private static final byte[] CALL = Bodies.sample("09_call_analyzed_full.json", Bodies.newId());
    private static final byte[] CHAT = Bodies.sample("21_chat_analyzed_api.json", Bodies.newId());
    private static final byte[] HELD = Bodies.call("call_ended", Bodies.newId(), "");
    private static final By SWITCH = By.cssSelector(".cb-menu-panel [data-cb-language]");

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
        browser.wantLanguages("de-DE,de;q=0.9,en;q=0.5");
        browser.openAsAdministrator("calls.xhtml");
        browser.console();
    }

    @AfterEach
    void missesNothing() {
        assertThat(browser.console()).isEmpty();
        assertThat(Board.running().log()).doesNotContain("MissingResource");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calls.xhtml|Anrufe",
                "calls.xhtml?status=ended&from=2020-01-01&zone=UTC|Anrufe",
                "calls.xhtml?text=nobody-said-this|Anrufe",
                "calls.xhtml?duration_min=long|Anrufe",
                "{call}|Unbekannte Nummer",
                "{call}&tab=life|Unbekannte Nummer",
                "{call}&tab=raw|Unbekannte Nummer",
                "call.xhtml?source=retell&id=unknown|Kein solcher Anruf",
                "chats.xhtml|Chats",
                "{chat}|Kunde",
                "{chat}&tab=life|Kunde",
                "deliveries.xhtml|Zustellungen",
                "{delivery}&verify=now|Zustellungen",
                "{held}|Zustellungen",
                "rejected.xhtml|Ablehnungen",
                "destinations.xhtml|Empfänger",
                "destinations.xhtml?ask=replay&from=2020-01-01|Empfänger",
                "users.xhtml|Benutzer",
                "users.xhtml?user=admin|Benutzer",
                "sources.xhtml|Quellen",
                "account.xhtml|Ihr Konto",
                "audit.xhtml|Prüfprotokoll",
                "insight.xhtml?period=365d|Auswertung",
                "live.xhtml|Live",
                "export.xhtml|Es wurde kein Export angefordert"
            })
    void isInGermanForWhoAsksForIt(String page, String heading) {
        SoftAssertions softly = new SoftAssertions();
        for (int width : List.of(1440, 390)) {
            browser.resize(width);
            browser.open(address(page));
            String what = page + " " + width;
            browser.photograph(SCREENSHOTS.resolve("de-" + page.replaceAll("[^a-z]+", "-") + "-" + width + ".png"));
            softly.assertThat(browser.ask("return document.documentElement.lang"))
                    .as(what)
                    .isEqualTo("de");
            if (!heading.startsWith("Unbekannte")) {
                softly.assertThat(browser.ask("return document.querySelector('h1').textContent.trim()"))
                        .as(what)
                        .asString()
                        .startsWith(heading);
            }
            softly.assertThat(english(browser.text())).as("English on " + what).isEmpty();
            softly.assertThat(browser.complaints(AccessibilityIT.LIST_SIDEWAYS))
                    .as("wider than the page: " + what)
                    .isEmpty();
            softly.assertThat(width == 390 ? browser.complaints(AccessibilityIT.LIST_CRAMPED) : List.of())
                    .as("bar of " + what)
                    .isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void turnsByTheSwitchAndStaysSo() {
        browser.click(By.cssSelector(".cb-header .cb-user"));
        browser.photograph(SCREENSHOTS.resolve("de-menu-1440.png"));
        assertThat(browser.find(SWITCH).getText()).isEqualTo("English");
        browser.click(SWITCH);
        browser.find(By.cssSelector("html[lang=en]"));

        browser.open("insight.xhtml");
        assertThat(browser.find(By.cssSelector("h1")).getText()).isEqualTo("Insight");

        browser.click(By.cssSelector(".cb-header .cb-user"));
        assertThat(browser.find(SWITCH).getText()).isEqualTo("Deutsch");
        browser.click(SWITCH);
        browser.find(By.cssSelector("html[lang=de]"));
        browser.wantLanguages("en-US,en;q=0.9");
        browser.open("users.xhtml");
        assertThat(browser.find(By.cssSelector("h1")).getText()).isEqualTo("Benutzer");

        browser.ask("document.cookie = 'cb-language=;path=/;max-age=0'");
        browser.reload();
        assertThat(browser.find(By.cssSelector("h1")).getText()).isEqualTo("Users");
    }

    @Test
    void greetsInGerman() {
        browser.forgetSession();
        for (int width : List.of(1440, 390)) {
            browser.resize(width);
            browser.open("login.xhtml");
            browser.photograph(SCREENSHOTS.resolve("de-login-" + width + ".png"));
            assertThat(browser.find(By.cssSelector("h1")).getText()).isEqualTo("Bei Callboard anmelden");
            assertThat(browser.complaints(AccessibilityIT.LIST_SIDEWAYS)).isEmpty();
        }
        browser.logIn("wrong");
        assertThat(browser.find(By.cssSelector("[role=alert]")).getText())
                .isEqualTo("Benutzername oder Passwort ist falsch.");
    }

    @Test
    void writesGermanFiles() {
        Object file = browser.ask("const request = new XMLHttpRequest(); request.open('POST', 'export', false);"
                + "request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');"
                + "request.send('list=calls&format=csv&separator=semicolon&columns=occurred_at,duration_ms&all=false');"
                + "return request.responseText");

        assertThat(file.toString().lines().findFirst()).contains("\"Von\";\"An\";\"Beginn\";\"Dauer (s)\"");
        assertThat(browser.ask("return document.querySelector('.cb-export [name=separator]').value"))
                .isEqualTo("semicolon");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"de|de|Diese Seite gibt es nicht", "en-GB|en|There is no such page"})
    void saysInItsLanguageWhatIsNotThere(String asked, String language, String title) {
        var answer = Visitor.administrator(Board.running()).bytes("unknown.xhtml", Map.of("Accept-Language", asked));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("<html lang=\"" + language + "\" dir=\"ltr\">", "<h1>" + title + "</h1>");
        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        assertThat(answer.headers().allValues("Vary"))
                .anyMatch(each -> each.contains("Accept-Language") && each.contains("Cookie"));
    }

    @ParameterizedTest
    @CsvSource({"calls.xhtml", "live.xhtml", "live/cards", "login.xhtml"})
    void keepsNoPageOfOneLanguageForAnother(String path) {
        var answer = new Visitor(Board.running()).bytes("login.xhtml", Map.of("Accept-Language", "de"));
        if (!path.equals("login.xhtml")) {
            answer = Visitor.administrator(Board.running()).bytes(path, Map.of("Accept-Language", "de"));
        }

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).get(STRING).startsWith("no-store");
        assertThat(answer.headers().firstValue("Content-Language")).contains("de");
        assertThat(answer.headers().allValues("Vary"))
                .anyMatch(each -> each.contains("Accept-Language") && each.contains("Cookie"));
    }

    private static String address(String page) {
        return page.replace("{call}", "call.xhtml?source=retell&id=" + Bodies.idIn(CALL))
                .replace("{chat}", "chat.xhtml?source=retell&id=" + Bodies.idIn(CHAT))
                .replace("{delivery}", "deliveries.xhtml?id=" + delivery(CALL))
                .replace("{held}", "deliveries.xhtml?status=quarantined&id=" + delivery(HELD));
    }

    private static String delivery(byte[] body) {
        return api.settledDeliveriesOf(body, 1).get(0).getString("id");
    }

    /** The English texts of several words that are found in a text though there are German ones for them. */
    private static List<String> english(String text) {
        Properties german = read("messages_de.properties");
        return read("messages.properties").entrySet().stream()
                .filter(entry -> entry.getValue().toString().matches("[^{]+ [^{]+ [^{]+"))
                .filter(entry -> !entry.getValue().equals(german.get(entry.getKey())))
                .filter(entry -> text.contains(entry.getValue().toString()))
                .map(Map.Entry::toString)
                .toList();
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(BUNDLES.resolve(name))) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("no bundle " + name, e);
        }
        return properties;
    }
}

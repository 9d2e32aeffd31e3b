package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.Role;
import io.callboard.fixture.TestDirectory;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;

/** Harmful texts of all kinds in what people type, on each page that shows it again. */
@EnabledIf(value = "io.callboard.it.Browser#isInstalled", disabledReason = Browser.MISSING)
@BlackBox
class TypedInjectionIT {

    private static final byte[] CALL = Bodies.sample("09_call_analyzed_full.json", Bodies.newId());
    private static final String PAGE = "call.xhtml?source=retell&id=" + Bodies.idIn(CALL);

    /** What the page says, and what it says of it to the pointer. */
    private static final String TELL_SHOWN = "return document.body.textContent"
            + " + [...document.querySelectorAll('[title]')].map(node => node.title).join(' ')";

    /** The values of all fields, besides what is written between them. */
    private static final String LIST_VALUES =
            "return [...document.querySelectorAll('input,textarea')].map(field => field.value)";

    /** The address in the first such element that says a text. */
    private static final String FIND = """
            const [selector, text, link] = arguments;
            const found = [...document.querySelectorAll(selector)].find(node => node.textContent.includes(text));
            return (found.matches(link) ? found : found.querySelector(link)).getAttribute("href");
            """;

    /** Sends a form that the page does not have. */
    private static final String SEND = """
            const [action, name, value] = arguments;
            const form = document.createElement("form");
            const field = document.createElement("input");
            Object.assign(form, { method: "post", action });
            Object.assign(field, { name, value });
            form.append(field);
            document.body.append(form);
            form.submit();
            """;

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    private static Browser browser;
    private static Staff staff;
    private static Visitor visitor;

    @BeforeAll
    static void logsIn() {
        Board.running().deliver(CALL);
        new Api(Board.running()).settledDeliveriesOf(CALL, 1);
        staff = Staff.add(Role.ADMINISTRATOR);
        visitor = staff.visitor();
        browser = Browser.start(profile);
    }

    @AfterAll
    static void closesTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void opensTheBoard() {
        browser.open("calls.xhtml");
        if (browser.address().contains("login.xhtml")) {
            browser.logIn(staff.name(), staff.password());
            browser.awaitAddress("calls.xhtml");
        }
        browser.console();
    }

    @ParameterizedTest
    @EnumSource
    void doesNoHarmInANoteOrLabel(Injection injection) {
        submit(visitor, PAGE, "reviewNote", Map.of("deed", "note", "text", injection.text()));
        submit(visitor, PAGE, "reviewLabel", Map.of("label", injection.label()));

        browser.open(PAGE);
        assertShown(injection.text());
        assertShown(injection.label());
        assertThat(values()).as("the note, to be changed").contains(injection.text());
        browser.open("calls.xhtml?label=" + encode(injection.label()));
        assertShown(injection.label());
        assertThat(values()).as("the label, offered").contains(injection.label());
    }

    @ParameterizedTest
    @EnumSource
    void doesNoHarmInAView(Injection injection) {
        String list = "calls.xhtml?id=" + encode(injection.text());
        submit(visitor, list, "saveView", Map.of("deed", "save", "name", injection.text()));

        browser.open("calls.xhtml");
        assertShown(injection.text());
        assertThat(values()).as("the name, to be changed").contains(injection.text());
        browser.open(browser.ask(FIND, ".cb-tabs a", injection.text(), "a").toString());
        assertThat(browser.address()).contains("view=");
        assertShown(injection.text());
        browser.open("audit.xhtml?kind=view&object=" + encode(injection.text()));
        assertShown(injection.text());
        assertThat(browser.text()).contains(", private: id");
    }

    @ParameterizedTest
    @EnumSource
    void doesNoHarmInAToken(Injection injection) {
        HttpResponse<String> made = visitor.submit(
                visitor.page("account.xhtml"),
                "make",
                "makeToken",
                Map.of("tokenName", injection.text(), "tokenRole", "VIEWER", "tokenDays", "30"));
        assertThat(made.body()).contains("id=\"secret\"");

        browser.open("account.xhtml");
        assertShown(injection.text());
        String question =
                browser.ask(FIND, ".cb-tokens tr", injection.text(), "a").toString();
        browser.open(question);
        assertShown(injection.text());
        visitor.confirm(
                visitor.page(question),
                "revocation",
                "revokeToken",
                Map.of("consentReason", "for " + injection.text()));
        browser.open("audit.xhtml?deed=token_revoked&object=" + encode(injection.text()));
        assertShown("for " + injection.text());
    }

    @ParameterizedTest
    @EnumSource
    void doesNoHarmInAUsersName(Injection injection) {
        browser.open("users.xhtml");
        browser.find(By.id("name")).sendKeys(injection.text());
        browser.click(By.id("addUser"));
        browser.find(By.cssSelector("#add [role=alert]"));

        Harm.assertNone(browser);
        assertThat(browser.ask("return document.getElementById('name').value")).isEqualTo(injection.text());
    }

    @ParameterizedTest
    @EnumSource
    void doesNoHarmWhereAFileIsRefused(Injection injection) {
        String action = "export?list=calls&status=" + encode(injection.text());
        browser.ask(SEND, action, "format", injection.text());
        browser.awaitAddress("/export");
        browser.find(By.cssSelector("h1"));

        assertThat(browser.console()).allMatch(message -> message.contains("status of 400"));
        Harm.assertNone(browser);
        assertThat(browser.ask("return document.querySelector('main a.cb-btn').getAttribute('href')"))
                .asString()
                .startsWith("calls.xhtml?status=");
    }

    @Test
    void doesNoHarmAtTheLogin() {
        browser.forgetCookies();
        browser.open("calls.xhtml?text=" + encode(Markup.TEXT));
        browser.logIn(Markup.TEXT, "wrong");
        browser.find(By.cssSelector("[role=alert]"));

        Harm.assertNone(browser);
        assertThat(values()).contains(Markup.TEXT);
    }

    @Test
    void doesNoHarmInTheNameOfSomebodyFromTheDirectory() {
        String name = TestDirectory.HARMFUL_NAME;
        String label = name + " (company)";
        Visitor other = Visitor.loggedIn(Board.running(), name, name + "-password");
        submit(other, PAGE, "reviewNote", Map.of("deed", "note", "text", "Called back"));
        submit(other, PAGE, "reviewLabel", Map.of("label", "by the company"));
        submit(other, PAGE, "reviewState", Map.of("deed", "reviewed"));
        submit(other, PAGE, "reviewState", Map.of("deed", "assign " + label));
        submit(
                other,
                "calls.xhtml?status=ended",
                "saveView",
                Map.of("deed", "save", "name", "Theirs", "shared", "true"));
        other.submit(
                other.page("account.xhtml"),
                "make",
                "makeToken",
                Map.of("tokenName", "theirs", "tokenRole", "VIEWER", "tokenDays", "30"));

        for (String page : List.of(
                PAGE,
                "calls.xhtml",
                "calls.xhtml?assignee=" + encode(label),
                "audit.xhtml?who=" + encode(label),
                "account.xhtml")) {
            browser.open(page);
            assertShown(label);
        }
        browser.forgetCookies();
        browser.open("calls.xhtml");
        browser.logIn(name, name + "-password");
        browser.awaitAddress("calls.xhtml");
        assertShown(name);
        browser.forgetCookies();
    }

    private static void assertShown(String text) {
        Harm.assertNone(browser);
        assertThat(browser.ask(TELL_SHOWN).toString()).contains(text);
    }

    private static List<String> values() {
        return browser.complaints(LIST_VALUES);
    }

    private static void submit(Visitor visitor, String page, String form, Map<String, String> fields) {
        HttpResponse<String> answer = visitor.submit(visitor.page(page), form, "x", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

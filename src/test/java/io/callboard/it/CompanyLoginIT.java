package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The company's sign-on, end to end: a browser, the board, and a real OpenID Connect provider. */
@EnabledIf(value = "io.callboard.it.OidcProvider#isAvailable", disabledReason = OidcProvider.MISSING)
@BlackBox
class CompanyLoginIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots", System.getProperty("arquillian.launch", ""));

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    private static OidcProvider provider;
    private static Browser browser;

    private final Board board = Board.running();

    @BeforeAll
    static void startsTheProvider() throws IOException {
        provider = OidcProvider.start(Board.running());
        browser = Browser.start(profile);
        browser.resize(1440);
    }

    @AfterAll
    static void stopsTheProvider() {
        if (browser != null) {
            browser.close();
        }
        if (provider != null) {
            provider.close();
        }
    }

    @BeforeEach
    void forgetsWhoCameBefore() {
        browser.open("login.xhtml");
        browser.forgetCookies();
        browser.openElsewhere(board.issuer().toString() + "/.well-known/openid-configuration");
        browser.forgetCookies();
    }

    @Test
    void letsAnOperatorInWhereSheWantedToGo() {
        browser.open("chats.xhtml?q=order");
        browser.photograph(SCREENSHOTS.resolve("login-company.png"));
        signOn("olga");
        browser.awaitAddress("chats.xhtml?q=order");
        browser.console(); // of the provider's pages too

        assertThat(browser.text()).contains("olga", "Operator").doesNotContain("Users");
        assertThat(board.log()).contains("Signed in by the company as operator: olga");
        browser.open("account.xhtml");
        assertThat(browser.text()).contains("sign-on knows your password").doesNotContain("New password");
        browser.photograph(SCREENSHOTS.resolve("account-company.png"));
        assertThat(browser.console()).isEmpty();

        browser.find(By.id("tokenName")).sendKeys("of the company");
        browser.click(By.id("makeToken"));
        String token = browser.find(By.id("secret")).getText();
        assertThat(new Api(board, "Bearer " + token).get("calls").statusCode()).isEqualTo(200);
    }

    @Test
    void givesTheHighestRoleThatAGroupHas() {
        browser.open("users.xhtml");
        signOn("adam");
        browser.awaitAddress("users.xhtml");
        assertThat(browser.text()).contains("Administrator", "Add user");
    }

    @Test
    void letsNobodyInWithoutAGroupThatHasARole() {
        browser.open("calls.xhtml");
        signOn("nobody");
        browser.awaitAddress("problem=role");
        assertThat(browser.find(By.cssSelector("[role=alert]")).getText()).contains("none of your groups");
        browser.photograph(SCREENSHOTS.resolve("login-company-refused.png"));
        browser.open("calls.xhtml");
        assertThat(browser.address()).contains("login.xhtml");
    }

    @Test
    void letsNobodyInWhoGivesUp() {
        browser.open("calls.xhtml");
        browser.click(By.id("company"));
        browser.awaitAddress("/interaction/");
        browser.click(By.partialLinkText("Cancel"));
        browser.awaitAddress("problem=denied");
    }

    @Test
    void takesNoAnswerThatThisBrowserDidNotAskFor() {
        Visitor visitor = new Visitor(board);
        String nowhere = visitor.get("sign-on/back?code=x&state=y")
                .headers()
                .firstValue("Location")
                .orElse("");
        assertThat(nowhere).contains("login.xhtml?problem=again");

        String asked = location(visitor.get("sign-on?to=%2Fchats.xhtml"));
        assertThat(asked)
                .startsWith(board.issuer().toString())
                .contains("code_challenge_method=S256", "state=", "nonce=", "response_type=code");
        assertThat(location(visitor.get("sign-on/back?code=x&state=y"))).contains("problem=again");
        String answer = "sign-on/back?error=access_denied&state=";
        assertThat(location(visitor.get(answer + stateOf(asked))))
                .as("counts once")
                .contains("problem=again");

        asked = location(visitor.get("sign-on?to=%2Fchats.xhtml"));
        assertThat(location(visitor.get(answer + stateOf(asked)))).contains("problem=denied");
        assertThat(visitor.get("calls.xhtml").statusCode()).isEqualTo(302);
    }

    @Test
    void leadsToNoOtherSite() {
        Visitor visitor = new Visitor(board);
        visitor.get("sign-on?to=https%3A%2F%2Fevil.example%2F");
        browser.open("sign-on?to=https%3A%2F%2Fevil.example%2F");
        fillIn("vera");
        browser.awaitAddress("/callboard/calls.xhtml");
        assertThat(browser.text()).contains("Viewer");
    }

    private static String stateOf(String address) {
        return address.replaceFirst(".*[?&]state=([^&]*).*", "$1");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static void signOn(String user) {
        browser.click(By.id("company"));
        fillIn(user);
    }

    /** The provider's own pages: login, then consent. */
    private static void fillIn(String user) {
        browser.awaitAddress("/interaction/");
        browser.find(By.name("login")).sendKeys(user);
        browser.find(By.name("password")).sendKeys("any");
        browser.click(By.cssSelector("[type=submit]"));
        browser.find(By.xpath("//form[not(.//input[@name='login'])]//*[@type='submit']"));
        browser.click(By.cssSelector("[type=submit]"));
    }
}

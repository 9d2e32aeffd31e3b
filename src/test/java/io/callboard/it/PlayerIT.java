package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.callboard.fixture.MediaHost;
import io.callboard.fixture.Tone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The player of a call in a browser, with a tone of a provider's host: the agent on one channel, the caller on the other. */
@EnabledIf(value = "io.callboard.it.Browser#isInstalled", disabledReason = Browser.MISSING)
@BlackBox
class PlayerIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots", System.getProperty("arquillian.launch", ""));
    private static final String SECONDS = "aa  bb   aaa bb   ";

    private static final String POINT_OF_WORD = """
            const words = [...document.querySelectorAll('[data-cb-words]')]
                .find(node => node.textContent.includes(arguments[0]));
            const range = new Range();
            const from = words.firstChild.data.indexOf(arguments[0]);
            range.setStart(words.firstChild, from);
            range.setEnd(words.firstChild, from + arguments[0].length);
            words.scrollIntoView({block: 'center'});
            const box = range.getBoundingClientRect();
            return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];
            """;

    /** What is brought into sight from now on. */
    private static final String NOTE_SCROLLED = """
            window.scrolled = "";
            Element.prototype.scrollIntoView = function () { window.scrolled += this.textContent; };
            """;

    /** Marks that are too small, over another, or beside the picture. */
    private static final String LIST_CROWDED = """
            const boxes = [...document.querySelectorAll('.marks button')].map(mark => mark.getBoundingClientRect());
            const end = document.querySelector('.picture').getBoundingClientRect().right + 0.5;
            return boxes.filter((box, i) => box.width < 24 || box.height < 24 || box.right > end
                || i && boxes[i - 1].right > box.left + 0.5);
            """;

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    private static MediaHost provider;
    private static Browser browser;
    private static byte[] call;

    @BeforeAll
    static void keepsARecording() {
        provider = MediaHost.start(Board.running().mediaPort());
        provider.put("mixed.wav", Tone.wav(SECONDS, 1));
        provider.put("apart.wav", Tone.wav(SECONDS, 2));
        call = deliver("mixed.wav", "apart.wav");
        browser = Browser.start(profile);
        browser.resize(1440);
    }

    @AfterAll
    static void ends() {
        if (browser != null) {
            browser.close();
        }
        provider.close();
    }

    private static byte[] deliver(String mixed, String apart) {
        String sample = new String(Bodies.sample("09_call_analyzed_full.json", Bodies.newId()), StandardCharsets.UTF_8);
        byte[] body = sample.replaceAll("https://[^\"]*/recording\\.wav", provider.address(mixed))
                .replaceAll("https://[^\"]*/recording_multichannel\\.wav", provider.address(apart))
                .getBytes(StandardCharsets.UTF_8);
        Board.running().deliver(body);
        new Api(Board.running()).settledDeliveriesOf(body, 1);
        return body;
    }

    @BeforeEach
    void opensTheCall() {
        open(call);
        if (browser.address().contains("login.xhtml")) {
            browser.logIn(Board.running().administratorPassword());
            browser.awaitAddress("call.xhtml");
        }
        browser.ask("localStorage.removeItem('cb-speed'); localStorage.removeItem('cb-follow')");
        open(call);
        browser.console();
    }

    private static void open(byte[] body) {
        browser.open("call.xhtml?source=retell&id=" + Bodies.idIn(body));
    }

    @AfterEach
    void meetsNoError() {
        assertThat(browser.console()).isEmpty();
    }

    private static double position() {
        return ((Number) browser.ask("return document.querySelector('[data-cb-player] audio').currentTime"))
                .doubleValue();
    }

    private static boolean isPaused() {
        return (Boolean) browser.ask("return document.querySelector('[data-cb-player] audio').paused");
    }

    private static void await(String script) {
        for (int looks = 0; looks < 200 && !Boolean.TRUE.equals(browser.ask("return " + script)); looks++) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(browser.ask("return " + script)).as(script).isEqualTo(true);
    }

    private static void play() {
        browser.click(By.cssSelector("[data-cb-play]"));
        await("document.querySelector('[data-cb-player] audio').currentTime > 0.2");
    }

    private static void pause() {
        browser.click(By.cssSelector("[data-cb-play]"));
        await("document.querySelector('[data-cb-player] audio').paused");
    }

    @Test
    void fetchesNothingBeforeItPlaysAndThenOnlyThroughTheBoard() {
        int before = provider.asked().size();
        LockSupport.parkNanos(500_000_000);
        assertThat(provider.asked()).hasSize(before);

        play();
        await("document.querySelector('[data-cb-painted=\"2\"]') !== null");
        assertThat(provider.asked().subList(before, provider.asked().size()))
                .anyMatch(asked -> asked.startsWith("/mixed.wav bytes=0-"))
                .anyMatch(asked -> asked.startsWith("/apart.wav null"));
        assertThat(browser.complaints("""
                return performance.getEntriesByType('resource').map(entry => entry.name)
                    .filter(name => !name.startsWith(location.origin));
                """)).isEmpty();
        assertThat(browser.ask(
                        "return document.querySelector('[data-cb-voice=agent]').getAttribute('d').split('M').length"))
                .as("the agent's channel, five of eighteen seconds loud")
                .satisfies(bars -> assertThat(((Number) bars).intValue()).isBetween(120, 170));
        pause();
    }

    @Test
    void goesToTheWordThatIsClicked() {
        play();
        pause();
        for (var word : List.of(List.of("cleaning", 4.8), List.of("ten", 9.72), List.of("Dental", 1.38))) {
            List<?> point = (List<?>) browser.ask(POINT_OF_WORD, word.get(0));
            browser.clickAt((Long) point.get(0), (Long) point.get(1));
            assertThat(position()).as(word.toString()).isCloseTo((Double) word.get(1), within(0.1));
            assertThat(browser.ask("return [...CSS.highlights.get('cb-word')][0].toString()"))
                    .asString()
                    .startsWith((String) word.get(0));
        }
    }

    @Test
    void goesToTheLineThatWasFoundAndToItsMoment() {
        browser.open("call.xhtml?source=retell&id=" + Bodies.idIn(call) + "&find=friday#hit-2");
        await("document.querySelector('.picture').getAttribute('aria-valuenow') === '9'");
        await("document.querySelector('.cb-line.is-now').textContent.includes('Friday at ten works')");
        assertThat(browser.ask("return [...CSS.highlights.get('cb-word')][0].toString()"))
                .asString()
                .startsWith("Friday");

        browser.ask("document.querySelector('.cb-found').scrollIntoView({block: 'center'})");
        browser.click(By.cssSelector(".cb-found a[href='#hit-1']"));
        await("document.querySelector('.picture').getAttribute('aria-valuenow') === '5'");
        await("document.querySelector('.cb-line.is-now').textContent.includes('my cleaning to')");
        List<?> point = (List<?>) browser.ask(POINT_OF_WORD, "cleaning");
        browser.clickAt((Long) point.get(0), (Long) point.get(1));
        await("document.querySelector('[data-cb-now]').textContent === '0:04'");
        assertThat(browser.ask("return [...CSS.highlights.get('cb-word')][0].toString()"))
                .asString()
                .startsWith("cleaning");
    }

    @Test
    void lightsTheLineThatIsHeardAndFollowsIt() {
        play();
        browser.click(By.cssSelector("[data-cb-at='9200']"));
        await("document.querySelector('.cb-line.is-now')?.textContent.includes('Friday at ten works')");
        await("document.querySelectorAll('[aria-current=true].cb-line').length === 1");
        browser.ask(NOTE_SCROLLED);
        await("document.querySelector('.cb-line.is-now')?.textContent.includes('No, thanks')");
        await("window.scrolled.includes('No, thanks')");
        for (String theme : List.of("light", "dark")) {
            for (int width : List.of(1440, 390)) {
                browser.resize(width);
                browser.ask("document.documentElement.dataset.theme = arguments[0]", theme);
                LockSupport.parkNanos(300_000_000);
                browser.photograph(SCREENSHOTS.resolve("call-playing-" + theme + "-" + width + ".png"));
            }
        }
        browser.resize(1440);
        browser.click(By.cssSelector("[data-cb-follow]"));
        assertThat(browser.find(By.cssSelector("[data-cb-follow]")).getAttribute("aria-pressed"))
                .isEqualTo("false");
        browser.ask("window.scrolled = ''; document.activeElement.blur()");
        browser.press(Keys.ARROW_LEFT);
        await("document.querySelector('.cb-line.is-now')?.textContent.includes('Friday at ten works')");
        assertThat(browser.ask("return window.scrolled")).isEqualTo("");
    }

    @Test
    void marksWhatIsWorthALookSideBySide() {
        assertThat(browser.complaints("""
                return [...document.querySelectorAll('.marks button')].map(mark => mark.getAttribute('aria-label'));
                """))
                .containsExactly("reschedule_appointment, 0:05", "Slow answer, 3,300 ms, 0:09");
        assertThat(browser.complaints(LIST_CROWDED)).isEmpty();
        for (String moment : List.of("0", "18000")) {
            browser.ask(
                    "document.querySelectorAll('.marks button').forEach(mark => mark.dataset.cbAt = arguments[0]);"
                            + "dispatchEvent(new Event('resize'))",
                    moment);
            assertThat(browser.complaints(LIST_CROWDED)).as("both at " + moment).isEmpty();
        }
    }

    @Test
    void obeysTheKeyboard() {
        browser.press(Keys.SPACE);
        await("document.querySelector('[data-cb-player] audio').currentTime > 0.2");
        browser.press(Keys.SPACE);
        await("document.querySelector('[data-cb-player] audio').paused");
        double before = position();
        browser.press(Keys.ARROW_RIGHT);
        browser.press(Keys.ARROW_RIGHT);
        browser.press(Keys.ARROW_LEFT);
        assertThat(position()).isCloseTo(before + 5, within(0.1));

        browser.ask("document.querySelector('.picture').focus()");
        browser.press(Keys.HOME);
        assertThat(position()).isZero();
        browser.ask("document.querySelector('[data-cb-from]').focus()");
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ENTER);
        await("!document.querySelector('[data-cb-player] audio').paused");
        assertThat(position()).isBetween(4.0, 9.0);
        pause();
        assertThat(isPaused()).isTrue();
    }

    @Test
    void playsFasterAndEachPartyOnItsOwnSide() {
        browser.click(By.cssSelector("[data-cb-speed] option[value='2']"));
        play();
        assertThat(browser.ask("return document.querySelector('[data-cb-player] audio').playbackRate"))
                .isEqualTo(2L);
        browser.click(By.cssSelector("[data-cb-channels]"));
        await("document.querySelector('[data-cb-player] audio').src.includes('channel=apart')");
        await("!document.querySelector('[data-cb-player] audio').paused");
        pause();

        open(call);
        play();
        assertThat(browser.ask("return document.querySelector('[data-cb-player] audio').playbackRate"))
                .as("as fast as the time before")
                .isEqualTo(2L);
        pause();
    }

    @Test
    void printsWhatWasSaidInBlackOnWhite() throws IOException {
        browser.ask("document.documentElement.dataset.theme = 'dark'");
        browser.ask("addEventListener('beforeprint', () => window.printed = document.documentElement.dataset.theme)");
        byte[] sheet = browser.print();
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve("call-print.pdf"), sheet);
        assertThat(new String(sheet, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(browser.ask("return window.printed")).isEqualTo("light");
        assertThat(browser.ask("return document.documentElement.dataset.theme")).isEqualTo("dark");
    }

    @Test
    void tellsThatARecordingHasExpiredAndWhatToDo() {
        byte[] expired = deliver("status/404", "status/404");
        open(expired);
        browser.click(By.cssSelector("[data-cb-play]"));
        assertThat(browser.find(By.cssSelector("[data-cb-obstacle=expired]")).getText())
                .isEqualTo("The recording has expired. The provider does not give it out any more: it was deleted, or"
                        + " its signed link is over. The provider's dashboard may still have it.");
        assertThat(browser.complaints("return [...document.querySelectorAll('[data-cb-obstacle]:not([hidden])')]"))
                .hasSize(1);
        browser.photograph(SCREENSHOTS.resolve("call-expired.png"));
    }
}

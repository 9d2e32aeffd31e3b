package io.callboard.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The Chromium of the machine, without a window, on a profile of its own. Nothing is downloaded. */
final class Browser implements AutoCloseable {

    /** What a test says that is skipped on a machine without one. */
    static final String MISSING = "No browser here: apt-get install chromium chromium-driver";

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Board board;
    private final ChromeDriver driver;

    private Browser(Board board, ChromeDriver driver) {
        this.board = board;
        this.driver = driver;
    }

    /** Whether the machine has a browser. */
    static boolean isInstalled() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    /** Starts the browser. */
    static Browser start(Path profile) {
        ChromeOptions options = new ChromeOptions()
                .setBinary(CHROMIUM.toFile())
                .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")
                .addArguments("--disable-background-networking", "--disable-component-update", "--disable-sync")
                .addArguments("--disable-dev-shm-usage", "--user-data-dir=" + profile);
        LoggingPreferences logged = new LoggingPreferences();
        logged.enable(LogType.BROWSER, Level.SEVERE);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logged);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER.toString()))
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(PATIENCE);
        return new Browser(Board.running(), driver);
    }

    /** Opens a page below the board's address. */
    void open(String path) {
        driver.get(board.base().resolve(path).toString());
    }

    /** Opens a page below the board's address, as the administrator when nobody is logged in. */
    void openAsAdministrator(String path) {
        open(path);
        if (address().contains("login.xhtml")) {
            logIn(board.administratorPassword());
            patiently().until(ExpectedConditions.not(ExpectedConditions.urlContains("login.xhtml")));
        }
    }

    /** Fills in the login page, which must be open. */
    void logIn(String password) {
        logIn(Board.ADMINISTRATOR, password);
    }

    /** Fills in the login page as somebody else. */
    void logIn(String user, String password) {
        type("user", user);
        type("password", password);
        find(By.id("submit")).click();
    }

    private void type(String id, String text) {
        WebElement input = find(By.id(id));
        input.clear();
        input.sendKeys(text);
    }

    /** A page that is replaced meanwhile is asked again, in whatever words the driver tells of it. */
    private FluentWait<WebDriver> patiently() {
        return new WebDriverWait(driver, PATIENCE).ignoring(WebDriverException.class);
    }

    /** Waits until that is there to be seen. */
    WebElement find(By by) {
        return patiently().until(ExpectedConditions.visibilityOfElementLocated(by));
    }

    /** Waits until that can be clicked, and clicks it. */
    void click(By by) {
        patiently().until(ExpectedConditions.elementToBeClickable(by)).click();
    }

    /** Presses keys where the focus is. */
    void press(CharSequence keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Presses and releases the mouse there, in CSS pixels of what is in sight. */
    void clickAt(long x, long y) {
        mouse("mousePressed", x, y);
        mouse("mouseReleased", x, y);
    }

    /** Presses the mouse there, moves it level to another place, and releases it. */
    void drag(long x, long y, long toX) {
        mouse("mousePressed", x, y);
        mouse("mouseMoved", toX, y);
        mouse("mouseReleased", toX, y);
    }

    private void mouse(String type, long x, long y) {
        driver.executeCdpCommand(
                "Input.dispatchMouseEvent",
                Map.of("type", type, "x", x, "y", y, "button", "left", "buttons", 1, "clickCount", 1));
    }

    /** Writes the page as it is printed, a PDF file. */
    byte[] print() {
        Map<String, Object> printed = driver.executeCdpCommand(
                "Page.printToPDF", Map.of("preferCSSPageSize", true, "paperWidth", 8.27, "paperHeight", 11.69));
        return Base64.getDecoder().decode((String) printed.get("data"));
    }

    /** Waits until the address contains that. */
    void awaitAddress(String part) {
        patiently().until(ExpectedConditions.urlContains(part));
    }

    void reload() {
        driver.navigate().refresh();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    String title() {
        return driver.getTitle();
    }

    /** What the page's text says, whether or not it is in sight. */
    String text() {
        return (String) ask("return document.body.textContent");
    }

    /** The result of a script; null, a Boolean, a Long, a String or a List of them. */
    Object ask(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The texts that a script finds wrong. */
    List<String> complaints(String script) {
        return ((List<?>) ask(script)).stream().map(String::valueOf).toList();
    }

    /** The errors in the browser's console since it was last asked, but for a page that says itself that it is not found. */
    List<String> console() {
        return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
                .map(LogEntry::getMessage)
                .filter(message -> !message.startsWith(address() + " - ") || !message.contains("status of 404"))
                .toList();
    }

    /** Makes the page that wide, in CSS pixels; a window cannot be as narrow as a telephone. */
    void resize(int width) {
        // A photograph of the whole page has no scroll bar, but would be cut as if it had one
        driver.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Lets the pages that are opened from now on do each second what they would do less often. */
    void hurry() {
        driver.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                        "source",
                        "const every = setInterval; window.setInterval = (work, ms) => every(work, Math.min(ms, 1000));"));
    }

    /** Cuts the network off, or mends it. */
    void offline(boolean offline) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Has the browser ask for pages in these languages, as its user has set them up. */
    void wantLanguages(String header) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", header)));
    }

    /** Has the system prefer light or dark, and nothing that moves: colours are looked at where they stay. */
    void prefer(String theme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", theme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Loses the cookie that the session has. */
    void forgetSession() {
        driver.manage().deleteCookieNamed("JSESSIONID");
    }

    /** Loses all cookies of the site that is open. */
    void forgetCookies() {
        driver.manage().deleteAllCookies();
    }

    /** Opens a page of another site. */
    void openElsewhere(String address) {
        driver.get(address);
    }

    /** Writes the whole page, as it looks, into a PNG file. */
    void photograph(Path file) {
        Map<String, Object> taken =
                driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode((String) taken.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}

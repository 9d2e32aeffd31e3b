package io.callboard.it;

import io.callboard.fixture.TestDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The board that the tests talk to: one server and one deployment for all test classes of a run. A test class says
 * {@code @BlackBox} and asks {@link #running()}.
 */
public final class Board {

    /** The first administrator. */
    public static final String ADMINISTRATOR = "admin";

    /** After how long without a word a call counts as stuck. */
    static final int STUCK_AFTER_SECONDS = 20;

    /** A source whose deliveries come from no address that this machine has. */
    private static final String HELD = "held";

    /** A source that refuses what comes from this machine. */
    private static final String ENFORCED = "enforced";

    private static final String HELD_KEY = "key_held_89abcdef0123456789abcdef";

    private static final Pattern PASSWORD = Pattern.compile("as " + ADMINISTRATOR + " with the password ([^\\s\\]]+)");

    private static Board running;

    private final TestServer server;
    private final URI base;
    private final URI issuer;
    private final TestDirectory directory;
    private final HttpClient http = client();

    private Board(TestServer server, URI base, URI issuer, TestDirectory directory) {
        this.server = server;
        this.base = base;
        this.issuer = issuer;
        this.directory = directory;
    }

    /** Makes the server ready to be started; called once, before Arquillian reads its configuration. */
    static void prepare() {
        TestServer server = TestServer.ofThisRun();
        Ports ports = Ports.free();
        String base = "http://localhost:" + (ports.first() + 80) + "/callboard";
        URI issuer = URI.create("http://localhost:" + (ports.first() + 70));
        TestDirectory directory = TestDirectory.start(ports.first() + 71);
        server.prepare(ports, settings(base, issuer, directory)).forEach(System::setProperty);
        running = new Board(server, URI.create(base + "/"), issuer, directory);
    }

    /** The one that was deployed for this run. */
    public static Board running() {
        return running;
    }

    /** What Callboard is configured with, as system properties. */
    private static Map<String, String> settings(String base, URI issuer, TestDirectory directory) {
        return Map.ofEntries(
                Map.entry("retell.api-key", Signature.KEY),
                Map.entry("callboard.addresses", "127.0.0.1,::1"),
                Map.entry("callboard.sources", HELD + "," + ENFORCED),
                Map.entry("callboard.source.held.keys", HELD_KEY),
                Map.entry("callboard.source.held.addresses", "192.0.2.1"),
                Map.entry("callboard.source.held.address-mode", "quarantine"),
                Map.entry("callboard.source.enforced.keys", "key_enforced_0123456789abcdef,key_enforced_fedcba98765"),
                Map.entry("callboard.source.enforced.addresses", "192.0.2.1"),
                Map.entry("callboard.source.enforced.address-mode", "enforce"),
                Map.entry("callboard.public-url", base),
                Map.entry("callboard.oidc-issuer", issuer.toString()),
                Map.entry("callboard.oidc-client-id", "callboard"),
                Map.entry("callboard.oidc-client-secret", OidcProvider.SECRET),
                Map.entry("callboard.oidc-viewers", "staff"),
                Map.entry("callboard.oidc-operators", "desk"),
                Map.entry("callboard.oidc-administrators", "admins"),
                Map.entry("callboard.ldap-url", directory.url().toString()),
                Map.entry("callboard.ldap-base", TestDirectory.BASE),
                Map.entry("callboard.ldap-bind-dn", TestDirectory.READER),
                Map.entry("callboard.ldap-bind-password", TestDirectory.READER_PASSWORD),
                Map.entry("callboard.ldap-groups-base", TestDirectory.GROUPS),
                Map.entry("callboard.ldap-viewers", "staff"),
                Map.entry("callboard.ldap-operators", "desk"),
                Map.entry("callboard.ldap-administrators", "admins"),
                Map.entry("callboard.realm", "on"),
                Map.entry("callboard.stuck-after", STUCK_AFTER_SECONDS + "s"),
                Map.entry("callboard.recording-hosts", "localhost:" + mediaPort(URI.create(base))));
    }

    /** The board's address, with a slash at its end. */
    public URI base() {
        return base;
    }

    /** The OpenID Connect provider that the board is told of; whether it runs is a test's business. */
    URI issuer() {
        return issuer;
    }

    /** Where a test may be the one host that recordings are fetched from. */
    int mediaPort() {
        return mediaPort(base);
    }

    private static int mediaPort(URI base) {
        return base.getPort() - 8;
    }

    /** The LDAP directory that the board is told of, in this process. */
    TestDirectory directory() {
        return directory;
    }

    public HttpClient http() {
        return http;
    }

    /** Asks for a page or resource below {@link #base()}. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /** Delivers that body to the webhook, signed now. */
    public HttpResponse<String> deliver(byte[] body) {
        return deliver(body, Instant.now());
    }

    /** Delivers that body to the webhook, signed at that time. */
    public HttpResponse<String> deliver(byte[] body, Instant signedAt) {
        return deliver(body, Signature.of(body, signedAt));
    }

    /** Delivers that body to the webhook under that signature. */
    public HttpResponse<String> deliver(byte[] body, String signature) {
        return send(webhook().header(Signature.HEADER, signature).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Delivers that body, signed now, from an address that is not listed for its source: it is held. */
    public HttpResponse<String> deliverHeld(byte[] body) {
        return deliverHeld(body, "");
    }

    /** The same with that query string, question mark included. */
    HttpResponse<String> deliverHeld(byte[] body, String query) {
        String now = String.valueOf(Instant.now().toEpochMilli());
        return send(HttpRequest.newBuilder(base.resolve("webhook/" + HELD + query))
                .header("Content-Type", "application/json")
                .header(Signature.HEADER, "v=" + now + ",d=" + Signature.digest(HELD_KEY, body, now))
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** A request to the webhook for JSON that is not signed yet. */
    public HttpRequest.Builder webhook() {
        return HttpRequest.newBuilder(base.resolve("webhook")).header("Content-Type", "application/json");
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** Sends a request and waits at most a minute for its answer. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(http, request);
    }

    /**
     * Sends a request whose body the board does not read to its end. The JDK's client would send the next one over the same
     * connection, into the middle of that body.
     */
    HttpResponse<String> sendApart(HttpRequest.Builder request) {
        return send(client(), request);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The password of {@value #ADMINISTRATOR}, as told in the server's log. */
    public String administratorPassword() {
        Matcher matcher = PASSWORD.matcher(log());
        if (!matcher.find()) {
            throw new IllegalStateException("the log tells no password of " + ADMINISTRATOR);
        }
        return matcher.group(1);
    }

    /** All that the server has logged so far; what it has put aside, as Payara does after 2 MB, comes first. */
    public String log() {
        Path file = server.log().toAbsolutePath();
        try (Stream<Path> all = Files.list(file.getParent())) {
            return all.filter(each -> each.getFileName().toString().startsWith(file.getFileName() + ""))
                    .sorted(Comparator.comparing((Path each) -> each.equals(file))
                            .thenComparing(each -> each))
                    .map(Board::text)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The errors that the server has logged so far, at most the last hundred lines. */
    String complaints() {
        List<String> lines = log().lines()
                .dropWhile(line -> !line.contains("ERROR") && !line.contains("SEVERE"))
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 100), lines.size()));
    }

    TestServer server() {
        return server;
    }
}

package io.callboard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The board that the tests talk to: one server and one deployment for all test classes of a run. A test class says
 * {@code @BlackBox} and asks {@link #running()}.
 */
public final class Board {

    /** The key that the source {@code retell} is configured with. */
    public static final String KEY = "key_0123456789abcdef0123456789ab";

    private static Board running;

    private final TestServer server;
    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private Board(TestServer server, URI base) {
        this.server = server;
        this.base = base;
    }

    /** Makes the server ready to be started; called once, before Arquillian reads its configuration. */
    static void prepare() {
        TestServer server = TestServer.ofThisRun();
        server.prepare(Ports.free(), settings()).forEach(System::setProperty);
        running = new Board(
                server, URI.create("http://localhost:" + System.getProperty("callboard.it.httpPort") + "/callboard/"));
    }

    /** The one that was deployed for this run. */
    public static Board running() {
        return running;
    }

    /** What Callboard is configured with, as system properties. */
    private static Map<String, String> settings() {
        return Map.of("callboard.source.retell.keys", KEY);
    }

    /** The board's address, with a slash at its end. */
    public URI base() {
        return base;
    }

    public HttpClient http() {
        return http;
    }

    /** Asks for a page or resource below {@link #base()}. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /** Sends a request and waits at most a minute for its answer. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All that the server has logged so far. */
    public String log() {
        try {
            return new String(Files.readAllBytes(server.log()), StandardCharsets.UTF_8);
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

    /** The server's own copy of the WAR. */
    Path keptWar() {
        return server.keptWar();
    }
}

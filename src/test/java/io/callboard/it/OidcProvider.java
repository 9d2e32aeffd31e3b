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
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real OpenID Connect provider in a process of its own: npm's {@code oidc-provider}, as {@code src/test/oidc} sets it
 * up. Its packages are fetched once, by npm.
 */
final class OidcProvider implements AutoCloseable {

    static final String SECRET = "secret-of-the-tests";

    /** What a test says that is skipped. */
    static final String MISSING = "No OpenID Connect provider here: it needs node 20, npm and a registry to fetch"
            + " oidc-provider from, and Chromium";

    private static final int LEAST_NODE = 20;
    private static final Pattern MAJOR = Pattern.compile("v(\\d{1,4})\\.");
    private static final Path SOURCE = Path.of("src/test/oidc");
    private static final Path HOME = Path.of("target/oidc");
    private static final Path LOG = HOME.resolve("provider.log");

    private final Process process;

    private OidcProvider(Process process) {
        this.process = process;
    }

    /** Whether there is one, and a browser to go there with. */
    static synchronized boolean isAvailable() {
        if (!Browser.isInstalled() || nodeVersion() < LEAST_NODE || !runs("npm", "--version")) {
            return false;
        }
        try {
            Files.createDirectories(HOME);
            for (String name : List.of("package.json", "package-lock.json", "provider.js")) {
                Files.copy(SOURCE.resolve(name), HOME.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Files.isDirectory(HOME.resolve("node_modules/oidc-provider"))
                || runs("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    }

    private static int nodeVersion() {
        try {
            Process process = new ProcessBuilder("node", "--version").start();
            return major(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return 0; // there is no such command
        }
    }

    /** Of {@code v20.11.1} the 20; 0 of what is no version. */
    static int major(String version) {
        Matcher found = MAJOR.matcher(version);
        return found.lookingAt() ? Integer.parseInt(found.group(1)) : 0;
    }

    private static boolean runs(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Files.isDirectory(HOME) ? HOME.toFile() : null)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such command
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Starts it where the board looks for it, and waits until it answers. */
    static OidcProvider start(Board board) throws IOException {
        URI issuer = board.issuer();
        Process process = new ProcessBuilder(
                        "node",
                        "provider.js",
                        String.valueOf(issuer.getPort()),
                        board.base().resolve("sign-on/back").toString(),
                        SECRET)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        OidcProvider provider = new OidcProvider(process);
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        HttpRequest question = HttpRequest.newBuilder(issuer.resolve("/.well-known/openid-configuration"))
                .build();
        for (int looks = 0; looks < 300; looks++) {
            try {
                if (http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return provider;
                }
            } catch (IOException e) {
                LockSupport.parkNanos(100_000_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        provider.close();
        throw new IllegalStateException("The provider does not answer: " + Files.readString(LOG));
    }

    @Override
    public void close() {
        process.destroy();
    }
}

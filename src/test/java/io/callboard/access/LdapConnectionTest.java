package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import io.callboard.fixture.TestDirectory;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is encrypted; all else is in {@code DirectoryLoginTest}. */
class LdapConnectionTest {

    private static final char[] SECRET = "changeit".toCharArray();
    private static final String VERA = "uid=vera,ou=people," + TestDirectory.BASE;
    private static final int PATIENCE_MS = 5_000;

    /** Message 1 of an LDAP server: StartTLS may begin. */
    private static final byte[] GO_ON = HexFormat.of().parseHex("300c02010178070a010004000400");

    @TempDir
    static Path folder;

    private static SSLContext usual;
    private static SSLContext trusted;
    private static SSLContext stranger;

    @BeforeAll
    static void trustsOneCertificate() throws Exception {
        usual = SSLContext.getDefault();
        trusted = context("trusted", "ip:127.0.0.1,dns:localhost");
        stranger = context("stranger", "ip:127.0.0.1,dns:localhost");
        SSLContext.setDefault(trusted);
    }

    @AfterAll
    static void trustsAsBefore() {
        SSLContext.setDefault(usual);
    }

    @Test
    void encryptsBeforeAnyPasswordIsSent() throws Exception {
        try (TestDirectory directory = TestDirectory.start(0, trusted, config -> {});
                Tap tap = new Tap(directory.url())) {
            try (LdapConnection connection = LdapConnection.open(tap.url(), true, PATIENCE_MS)) {
                assertThat(connection.bind(VERA, "wrong")).isFalse();
                assertThat(connection.bind(VERA, "vera-password")).isTrue();
            }
            assertThat(tap.said()).contains("1.3.6.1.4.1.1466.20037").doesNotContain("vera");
            try (LdapConnection connection = LdapConnection.open(tap.url(), false, PATIENCE_MS)) {
                assertThat(connection.bind(VERA, "vera-password")).isTrue();
            }
            assertThat(tap.said()).as("otherwise").contains("vera-password");
        }
    }

    @Test
    void encryptsFromTheBeginning() throws Exception {
        try (TestDirectory directory = overTls(trusted);
                LdapConnection connection = LdapConnection.open(secure(directory), false, PATIENCE_MS)) {
            assertThat(connection.bind(VERA, "vera-password")).isTrue();
        }
    }

    @Test
    void trustsNoOtherCertificateAndNoOtherName() throws Exception {
        try (TestDirectory directory = TestDirectory.start(0, stranger, config -> {})) {
            assertThatThrownBy(() -> LdapConnection.open(directory.url(), true, PATIENCE_MS))
                    .isInstanceOf(IOException.class);
        }
        try (TestDirectory directory = overTls(stranger)) {
            assertThatThrownBy(() -> LdapConnection.open(secure(directory), false, PATIENCE_MS))
                    .hasStackTraceContaining("SSLHandshakeException");
        }
        SSLContext elsewhere = context("elsewhere", "dns:ldap.example.com");
        SSLContext.setDefault(elsewhere);
        try (TestDirectory directory = TestDirectory.start(0, elsewhere, config -> {})) {
            assertThatThrownBy(() -> LdapConnection.open(directory.url(), true, PATIENCE_MS))
                    .isInstanceOf(IOException.class);
        } finally {
            SSLContext.setDefault(trusted);
        }
    }

    @Test
    void goesNotOnUnencryptedWhereTheServerWouldRatherNot() {
        try (TestDirectory directory = TestDirectory.start()) {
            assertThatThrownBy(() -> LdapConnection.open(directory.url(), true, PATIENCE_MS))
                    .isInstanceOf(javax.naming.NamingException.class);
        }
    }

    @Test
    void waitsNotForEverForAServerThatStopsInTheMiddle() throws Exception {
        try (SilentServer silent = new SilentServer()) {
            CompletableFuture<Void> server = CompletableFuture.runAsync(() -> silent.acceptAndSay(GO_ON));
            long start = System.nanoTime();
            assertThatThrownBy(() -> LdapConnection.open(URI.create("ldap://127.0.0.1:" + silent.port()), true, 1_000))
                    .isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
            server.join();
        }
    }

    private static URI secure(TestDirectory directory) {
        return URI.create("ldaps://127.0.0.1:" + directory.url().getPort());
    }

    private static TestDirectory overTls(SSLContext context) {
        return TestDirectory.start(0, null, config -> {
            try {
                config.setListenerConfigs(InMemoryListenerConfig.createLDAPSConfig(
                        "tls", InetAddress.getLoopbackAddress(), 0, context.getServerSocketFactory(), null));
            } catch (LDAPException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** With a key of its own, and trust in that alone. */
    private static SSLContext context(String name, String names) throws Exception {
        Path file = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=" + names,
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(SECRET))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, SECRET);
        }
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry(name, keys.getCertificate(name));
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, SECRET);
        TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return context;
    }

    /** Takes down what clients say on its way to a server. */
    private static final class Tap implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final ByteArrayOutputStream said = new ByteArrayOutputStream();

        Tap(URI to) throws IOException {
            start(() -> {
                while (true) {
                    Socket client = server.accept();
                    Socket directory = new Socket(to.getHost(), to.getPort());
                    start(() -> directory.getInputStream().transferTo(client.getOutputStream()));
                    start(() -> client.getInputStream().transferTo(new Tee(directory.getOutputStream(), said)));
                }
            });
        }

        URI url() {
            return URI.create("ldap://127.0.0.1:" + server.getLocalPort());
        }

        String said() {
            return said.toString(StandardCharsets.ISO_8859_1);
        }

        private static void start(Callable<?> task) {
            Thread thread = new Thread(new FutureTask<>(task));
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    private static final class Tee extends FilterOutputStream {

        private final OutputStream other;

        Tee(OutputStream one, OutputStream other) {
            super(one);
            this.other = other;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            other.write(bytes, offset, length);
            out.write(bytes, offset, length);
        }
    }
}

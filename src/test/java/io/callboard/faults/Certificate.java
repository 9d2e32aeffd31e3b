package io.callboard.faults;

import io.callboard.it.Commands;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A proxy's certificate for {@code localhost}, one for a run, that nobody signed but itself. */
final class Certificate {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final String ALIAS = "proxy";

    private static Certificate certificate;

    private final Path pem;
    private final SSLContext trust;

    private Certificate(Path folder) {
        Path store = folder.resolve("proxy.p12").toAbsolutePath();
        pem = folder.resolve("proxy.pem").toAbsolutePath();
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(store);
            Commands.run(Map.of(), command(store));
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, PASSWORD);
            }
            Files.writeString(
                    pem,
                    block("CERTIFICATE", keys.getCertificate(ALIAS).getEncoded())
                            + block("PRIVATE KEY", keys.getKey(ALIAS, PASSWORD).getEncoded()));
            trust = trust(keys.getCertificate(ALIAS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static synchronized Certificate get() {
        certificate = certificate == null ? new Certificate(Proxy.FOLDER) : certificate;
        return certificate;
    }

    private static List<String> command(Path store) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                String.valueOf(PASSWORD),
                "-keystore",
                store.toString());
    }

    private static SSLContext trust(java.security.cert.Certificate trusted)
            throws GeneralSecurityException, IOException {
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, PASSWORD);
        anchors.setCertificateEntry(ALIAS, trusted);
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(anchors);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static String block(String name, byte[] content) {
        return "-----BEGIN " + name + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(content)
                + "\n-----END " + name + "-----\n";
    }

    /** The certificate and its key. */
    Path pem() {
        return pem;
    }

    /** Trusts it, and nothing else. */
    SSLContext trust() {
        return trust;
    }
}

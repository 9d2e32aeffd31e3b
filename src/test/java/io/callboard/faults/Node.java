package io.callboard.faults;

import io.callboard.it.Ports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One server with Callboard on it, made ready with the scripts of {@code server-config}. */
abstract class Node {

    /** Payara or WildFly: the server that this run is for. */
    static final String SERVER = System.getProperty("arquillian.launch");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    final Path home = Path.of(System.getProperty("callboard.it.home")).toAbsolutePath();
    final Path war = Path.of(System.getProperty("callboard.it.war")).toAbsolutePath();
    final Path folder;
    final Ports ports;

    /** Of the server's process; read at each start. */
    final Map<String, String> environment = new TreeMap<>();

    Node(Path folder, Ports ports) {
        this.folder = folder.toAbsolutePath();
        this.ports = ports;
    }

    static Node create(Path folder, Ports ports) {
        return switch (SERVER) {
            case "payara" -> new PayaraNode(folder, ports);
            case "wildfly" -> new WildFlyNode(folder, ports);
            default -> throw new IllegalStateException("arquillian.launch names no known server");
        };
    }

    /** Makes a stock server of its own below its folder and starts it. */
    abstract void create();

    /** Runs a script of {@code server-config} for the running server, as an administrator does. */
    final void script(String name) {
        script(name, Map.of());
    }

    /** @param options more variables of the script's environment */
    abstract void script(String name, Map<String, String> options);

    /** The folders in which the server keeps its configuration, its libraries and what is deployed. */
    abstract List<Path> kept();

    /** Hands the WAR to the running server. */
    abstract void deploy();

    /** Hands it the WAR in place of the one that is there, as the README says for a server that deliveries come to. */
    abstract void redeploy();

    abstract void undeploy();

    /** Starts the server's process; {@link #awaitReady} tells when Callboard answers. */
    abstract void start();

    /** The server's Java. */
    abstract ProcessHandle process();

    /** Ends the server in good order. */
    abstract void stop();

    abstract Path log();

    /** The file that the server keeps its configuration in. */
    abstract Path configuration();

    /** All that the server has logged, whatever it has been killed and started again. */
    String logged() {
        try {
            return new String(Files.readAllBytes(log()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where deliveries wait while the database is away. */
    Path spool() {
        return folder.resolve("spool");
    }

    /** How many deliveries lie in the spool. */
    int spooled() {
        return spooled(spool().toFile());
    }

    /** A walk would fail at a file that comes or goes meanwhile; a list does not. */
    private static int spooled(File folder) {
        int count = 0;
        File[] files = folder.listFiles();
        for (File file : files == null ? new File[0] : files) {
            count += file.getName().endsWith(".delivery") ? 1 : spooled(file);
        }
        return count;
    }

    /** {@code kill -9}. */
    void kill() {
        ProcessHandle java = process();
        java.destroyForcibly();
        if (!Pause.until(Duration.ofSeconds(30), () -> !java.isAlive())) {
            throw new IllegalStateException("The server outlived its kill");
        }
    }

    /** The board's address, with a slash at its end. */
    URI base() {
        return URI.create("http://127.0.0.1:" + httpPort() + "/callboard/");
    }

    int httpPort() {
        return ports.first() + 80;
    }

    int adminPort() {
        return ports.first() + 48;
    }

    /** Starts it and waits until Callboard answers. */
    void startAndWait() {
        start();
        awaitReady();
    }

    /** Waits until the webhook refuses what is not signed. */
    void awaitReady() {
        if (!Pause.until(PATIENCE, this::isReady)) {
            throw new IllegalStateException("Callboard does not answer at " + base() + ", see " + log());
        }
    }

    private boolean isReady() {
        try (HttpConnection connection = new HttpConnection(base())) {
            return connection.post("webhook", "{}".getBytes(StandardCharsets.UTF_8)) == 401;
        } catch (IOException e) {
            return false;
        }
    }
}

package io.callboard.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.callboard.it.Ports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A proxy in front of two nodes, with the configuration of {@code server-config/proxy}. */
abstract class Proxy implements AutoCloseable {

    /** Which ones there is a configuration for. */
    enum Kind {
        HAPROXY,
        NGINX;

        /** Made, and not started; the test is skipped where it is not installed. */
        Proxy create(Path folder, Ports ports, List<Integer> nodePorts) {
            String name = name().toLowerCase(Locale.ROOT);
            assumeTrue(program(name).isPresent(), name + " is not installed");
            return this == HAPROXY ? new HaProxy(folder, ports, nodePorts) : new Nginx(folder, ports, nodePorts);
        }
    }

    /** Of this run alone: others may go on beside it. */
    static final Path FOLDER =
            Path.of("target", "proxy", String.valueOf(ProcessHandle.current().pid()));

    static final Path CONFIG = Path.of("server-config", "proxy");

    final Path folder;
    final List<Integer> nodePorts;
    private final Ports ports;
    private Process process;

    Proxy(Path folder, Ports ports, List<Integer> nodePorts) {
        this.folder = folder.toAbsolutePath();
        this.ports = ports;
        this.nodePorts = nodePorts;
    }

    /** Writes what belongs beside the configuration, and returns the command that runs it in the foreground. */
    abstract ProcessBuilder command() throws IOException;

    /** How often it has given something to another node after one failed. */
    abstract long repetitions();

    final Proxy start() {
        try {
            Files.createDirectories(folder);
            process = command()
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("console.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Pause.until(Duration.ofSeconds(20), () -> !process.isAlive() || listens());
        if (!process.isAlive() || !listens()) {
            close();
            throw new IllegalStateException("The proxy did not start, see " + folder.resolve("console.log"));
        }
        return this;
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Where it takes https. */
    int port() {
        return ports.first() + 43;
    }

    int plainPort() {
        return ports.first() + 42;
    }

    /** The board's address behind it, with a slash at its end. */
    URI base() {
        return URI.create("https://localhost:" + port() + "/callboard/");
    }

    /** Of all its processes. */
    Duration processorTime() {
        return Processors.time(Stream.concat(Stream.of(process.toHandle()), process.descendants()));
    }

    /** The program's path; empty where it is not installed. */
    static Optional<String> program(String name) {
        String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin" + File.pathSeparator + "/usr/local/sbin";
        return Stream.of(path.split(File.pathSeparator))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString);
    }

    @Override
    public void close() {
        process.destroy();
        if (!Pause.until(Duration.ofSeconds(10), () -> !process.isAlive())) {
            process.destroyForcibly();
        }
    }
}

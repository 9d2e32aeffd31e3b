package io.callboard.faults;

import io.callboard.it.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** HAProxy: {@code haproxy.cfg} takes what is an administrator's from the environment. */
final class HaProxy extends Proxy {

    HaProxy(Path folder, Ports ports, List<Integer> nodePorts) {
        super(folder, ports, nodePorts);
    }

    /** The first file is the test's: its own user where that is not root, and a socket to ask it by. */
    @Override
    ProcessBuilder command() throws IOException {
        Path first = folder.resolve("first.cfg");
        Files.deleteIfExists(socket());
        socket().toFile().deleteOnExit();
        Files.writeString(
                first,
                "global\n    uid " + Files.getAttribute(folder, "unix:uid") + "\n    gid "
                        + Files.getAttribute(folder, "unix:gid") + "\n    stats socket " + socket() + "\n");
        ProcessBuilder command = new ProcessBuilder(
                program("haproxy").orElseThrow(),
                "-db",
                "-f",
                first.toString(),
                "-f",
                CONFIG.resolve("haproxy.cfg").toString());
        command.environment().put("CALLBOARD_NAME", "localhost:" + port());
        command.environment()
                .put("CALLBOARD_CERTIFICATE", Certificate.get().pem().toString());
        command.environment().put("CALLBOARD_NODE1", "127.0.0.1:" + nodePorts.get(0));
        command.environment().put("CALLBOARD_NODE2", "127.0.0.1:" + nodePorts.get(1));
        command.environment().put("CALLBOARD_BIND", "127.0.0.1:" + port());
        command.environment().put("CALLBOARD_BIND_PLAIN", "127.0.0.1:" + plainPort());
        return command;
    }

    /** A socket's path may not be longer than some hundred characters. */
    private Path socket() {
        return Path.of(System.getProperty("java.io.tmpdir"), "callboard-haproxy-" + port() + ".sock");
    }

    @Override
    long repetitions() {
        String table = ask("show stat\n");
        List<String> names = List.of(table.lines().findFirst().orElseThrow().split(","));
        return table.lines()
                .map(line -> line.split(",", -1))
                .filter(row -> row[0].equals("callboard_webhook") && row[1].equals("BACKEND"))
                .flatMap(row -> Stream.of("wretr", "wredis").map(name -> row[names.indexOf(name)]))
                .mapToLong(Long::parseLong)
                .sum();
    }

    private String ask(String question) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket()));
            channel.write(StandardCharsets.US_ASCII.encode(question));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.callboard.faults;

import io.callboard.it.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** nginx: in {@code nginx.conf}, what is an administrator's is edited. */
final class Nginx extends Proxy {

    private static final String MAIN = """
            pid nginx.pid;
            error_log error.log;
            worker_processes 2;
            events {}
            http {
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                include callboard.conf;
            }
            """;

    Nginx(Path folder, Ports ports, List<Integer> nodePorts) {
        super(folder, ports, nodePorts);
    }

    @Override
    ProcessBuilder command() throws IOException {
        String pem = Certificate.get().pem().toString();
        Files.deleteIfExists(accessLog());
        Files.writeString(
                folder.resolve("callboard.conf"),
                edit(
                        Files.readString(CONFIG.resolve("nginx.conf")),
                        "10.0.0.11:8080",
                        "127.0.0.1:" + nodePorts.get(0),
                        "10.0.0.12:8080",
                        "127.0.0.1:" + nodePorts.get(1),
                        "server_name calls.example.com",
                        "server_name localhost",
                        "/etc/nginx/calls.example.com.pem",
                        pem,
                        "/etc/nginx/calls.example.com.key",
                        pem,
                        "listen 443",
                        "listen 127.0.0.1:" + port(),
                        "listen 80",
                        "listen 127.0.0.1:" + plainPort(),
                        "/var/log/nginx/callboard.log",
                        "access.log"));
        Files.writeString(folder.resolve("main.conf"), MAIN);
        return new ProcessBuilder(
                program("nginx").orElseThrow(),
                "-p",
                folder + "/",
                "-c",
                folder.resolve("main.conf").toString(),
                "-g",
                "daemon off;");
    }

    private static String edit(String text, String... pairs) {
        String edited = text;
        for (int i = 0; i < pairs.length; i += 2) {
            if (!edited.contains(pairs[i])) {
                throw new IllegalStateException("nginx.conf has no " + pairs[i]);
            }
            edited = edited.replace(pairs[i], pairs[i + 1]);
        }
        return edited;
    }

    private Path accessLog() {
        return folder.resolve("access.log");
    }

    /** Where more than one node was asked, the statuses of all are told. */
    @Override
    long repetitions() {
        try (Stream<String> lines = Files.lines(accessLog())) {
            return lines.filter(line -> line.contains(", ") && line.endsWith(" POST /callboard/webhook"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

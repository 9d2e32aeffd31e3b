package io.callboard.faults;

import io.callboard.fixture.Jar;
import io.callboard.it.Commands;
import io.callboard.it.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A domain of its own on a Payara. */
final class PayaraNode extends Node {

    PayaraNode(Path folder, Ports ports) {
        super(folder, ports);
    }

    @Override
    void create() {
        asadmin("create-domain", "--nopassword", "--domaindir", domains(), "--portbase", portBase(), name());
        start();
    }

    @Override
    void script(String name, Map<String, String> options) {
        Map<String, String> variables = new HashMap<>(options);
        variables.put("ASADMIN", asadmin() + " --port " + adminPort());
        variables.put("DOMAIN", "--domaindir " + domains() + " " + name());
        variables.put("DRIVER", Jar.of(org.postgresql.Driver.class).toString());
        variables.put("ARTEMIS_JARS", war.resolveSibling("artemis-jars").toString());
        Commands.serverConfig("payara/" + name, variables);
    }

    @Override
    List<Path> kept() {
        return Stream.of("config", "lib", "applications", "generated", "autodeploy")
                .map(folder::resolve)
                .toList();
    }

    @Override
    void deploy() {
        asadmin(
                "--port",
                String.valueOf(adminPort()),
                "deploy",
                "--force",
                "--contextroot",
                "callboard",
                "--name",
                "callboard",
                war.toString());
    }

    @Override
    void redeploy() {
        script("redeploy.sh", Map.of("WAR", war.toString()));
    }

    @Override
    void undeploy() {
        asadmin("--port", String.valueOf(adminPort()), "undeploy", "callboard");
    }

    @Override
    void start() {
        asadmin("start-domain", "--domaindir", domains(), name());
    }

    @Override
    ProcessHandle process() {
        try {
            long pid = Long.parseLong(
                    Files.readString(folder.resolve("config/pid")).strip());
            return ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("Payara does not run"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void stop() {
        if (Files.exists(folder.resolve("config/pid"))) {
            asadmin("stop-domain", "--force", "--domaindir", domains(), name());
        }
    }

    @Override
    Path log() {
        return folder.resolve("logs/server.log");
    }

    @Override
    Path configuration() {
        return folder.resolve("config/domain.xml");
    }

    private String domains() {
        return folder.getParent().toString();
    }

    private String name() {
        return folder.getFileName().toString();
    }

    private String portBase() {
        return String.valueOf(ports.first());
    }

    private void asadmin(String... arguments) {
        List<String> command = new ArrayList<>(List.of(asadmin()));
        command.addAll(List.of(arguments));
        Commands.run(environment, command);
    }

    private String asadmin() {
        return home.resolve("bin/asadmin").toString();
    }
}

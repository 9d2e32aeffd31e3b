package io.callboard.faults;

import io.callboard.fixture.Jar;
import io.callboard.it.Commands;
import io.callboard.it.Ports;
import io.callboard.it.StockWildFly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A WildFly whose {@code standalone} folder is its own; the modules are shared. */
final class WildFlyNode extends Node {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Process script;

    WildFlyNode(Path folder, Ports ports) {
        super(folder, ports);
    }

    @Override
    void create() {
        StockWildFly.copyTo(folder, home);
        start();
        if (!Pause.until(PATIENCE, this::isManaged)) {
            throw new IllegalStateException("WildFly did not start, see " + log());
        }
    }

    private boolean isManaged() {
        try {
            cli("ls");
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Override
    void script(String name, Map<String, String> options) {
        Map<String, String> variables = new HashMap<>(options);
        variables.put("JBOSS_HOME", home.toString());
        variables.put("CONTROLLER", controller());
        variables.put("DRIVER", Jar.of(org.postgresql.Driver.class).toString());
        Commands.serverConfig("wildfly/" + name, variables);
    }

    @Override
    List<Path> kept() {
        return List.of(
                folder.resolve("configuration"),
                folder.resolve("deployments"),
                folder.resolve("data/content"),
                folder.resolve("lib"),
                home.resolve("modules"));
    }

    @Override
    void deploy() {
        cli("deploy --force " + war);
    }

    @Override
    void redeploy() {
        deploy();
    }

    @Override
    void undeploy() {
        cli("undeploy callboard.war");
    }

    @Override
    void start() {
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        home.resolve("bin/standalone.sh").toString(),
                        "-Djboss.server.base.dir=" + folder,
                        "-Djboss.http.port=" + httpPort(),
                        "-Djboss.https.port=" + (httpPort() + 1),
                        "-Djboss.management.http.port=" + adminPort(),
                        "-Djboss.management.https.port=" + (adminPort() + 1))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // As the README advises: else each large body starts a marking of the whole heap
        builder.environment().put("PREPEND_JAVA_OPTS", "-XX:G1HeapRegionSize=8m");
        builder.environment().putAll(environment);
        try {
            script = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    ProcessHandle process() {
        return script.descendants()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Stream::of)
                        .anyMatch("org.jboss.as.standalone"::equals))
                .findFirst()
                .orElseGet(script::toHandle);
    }

    @Override
    void stop() {
        if (script != null && script.isAlive()) {
            process().destroy();
            Pause.until(Duration.ofMinutes(1), () -> !script.isAlive());
        }
    }

    @Override
    Path log() {
        return folder.resolve("log/server.log");
    }

    @Override
    Path configuration() {
        return folder.resolve("configuration/standalone.xml");
    }

    private String controller() {
        return "localhost:" + adminPort();
    }

    private void cli(String command) {
        Commands.run(
                Map.of(),
                List.of(
                        home.resolve("bin/jboss-cli.sh").toString(),
                        "--connect",
                        "--controller=" + controller(),
                        "--command=" + command));
    }
}

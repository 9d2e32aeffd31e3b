package io.callboard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A domain of its own for the tests on a Payara or GlassFish: made by the server, it differs from a stock one in ports.
 *
 * @param environment what the server's commands run with beside the environment of the tests
 */
record Domain(Path home, Map<String, String> environment) {

    private static final String NAME = "callboard";

    /** Makes it, and makes it ready by a script of {@code server-config}; it does not run afterwards. */
    Map<String, String> create(Ports ports, String script, Map<String, String> settings) {
        String adminPort = String.valueOf(ports.first() + 48);
        asadmin("create-domain", "--nopassword", "--portbase", String.valueOf(ports.first()), NAME);
        start();
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("ASADMIN", asadmin() + " --port " + adminPort);
        variables.put("DOMAIN", NAME);
        Commands.serverConfig(script, variables);
        addRealmUser(adminPort);
        stop();
        addJvmOptions(settings);
        return Map.of("callboard.it.adminPort", adminPort, "callboard.it.httpPort", String.valueOf(ports.first() + 80));
    }

    void start() {
        asadmin("start-domain", NAME);
    }

    void stop() {
        asadmin("stop-domain", NAME);
    }

    Path log() {
        return folder().resolve("logs/server.log");
    }

    Path keptWar() {
        return folder().resolve("applications/__internal/callboard/callboard.war");
    }

    void asadmin(String... arguments) {
        List<String> command = new ArrayList<>(List.of(asadmin()));
        command.addAll(List.of(arguments));
        Commands.run(environment, command);
    }

    private String asadmin() {
        return home.resolve("bin/asadmin").toString();
    }

    private Path folder() {
        return home.resolve("glassfish/domains").resolve(NAME);
    }

    private void addRealmUser(String adminPort) {
        Path password = folder().resolve("config/realm-user");
        try {
            Files.writeString(password, "AS_ADMIN_USERPASSWORD=" + TestServer.REALM_PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        asadmin(
                "--port",
                adminPort,
                "--passwordfile",
                password.toString(),
                "create-file-user",
                "--groups",
                "operator",
                TestServer.REALM_USER);
    }

    /** Into the domain's file, because the administration's own command wants a server that runs already. */
    private void addJvmOptions(Map<String, String> settings) {
        String options = settings.entrySet().stream()
                .map(setting -> "<jvm-options>-D" + setting.getKey() + "=" + setting.getValue() + "</jvm-options>")
                .collect(Collectors.joining("\n"));
        Path file = folder().resolve("config/domain.xml");
        try {
            Files.writeString(file, Files.readString(file).replaceFirst("<jvm-options>", options + "\n<jvm-options>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

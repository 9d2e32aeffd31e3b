package io.callboard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Payara, unpacked, with a domain of its own for the tests: made by the server, it differs from a stock one in ports. */
record Payara(Path home) implements TestServer {

    private static final String DOMAIN = "callboard";

    @Override
    public Map<String, String> prepare(Ports ports, Map<String, String> settings) {
        String adminPort = String.valueOf(ports.first() + 48);
        asadmin("create-domain", "--nopassword", "--portbase", String.valueOf(ports.first()), DOMAIN);
        asadmin("start-domain", DOMAIN);
        Commands.serverConfig(
                "payara/install.sh", Map.of("ASADMIN", asadmin() + " --port " + adminPort, "DOMAIN", DOMAIN));
        asadmin("stop-domain", DOMAIN);
        addJvmOptions(settings);
        return Map.of("callboard.it.adminPort", adminPort, "callboard.it.httpPort", String.valueOf(ports.first() + 80));
    }

    @Override
    public Path log() {
        return domain().resolve("logs/server.log");
    }

    @Override
    public Path keptWar() {
        return domain().resolve("applications/__internal/callboard/callboard.war");
    }

    private Path domain() {
        return home.resolve("glassfish/domains").resolve(DOMAIN);
    }

    private void asadmin(String... arguments) {
        List<String> command = new ArrayList<>(List.of(asadmin()));
        command.addAll(List.of(arguments));
        Commands.run(Map.of(), command);
    }

    private String asadmin() {
        return home.resolve("bin/asadmin").toString();
    }

    /** Into the domain's file, because the administration's own command wants a server that runs already. */
    private void addJvmOptions(Map<String, String> settings) {
        String options = settings.entrySet().stream()
                .map(setting -> "<jvm-options>-D" + setting.getKey() + "=" + setting.getValue() + "</jvm-options>")
                .collect(Collectors.joining("\n"));
        Path file = domain().resolve("config/domain.xml");
        try {
            Files.writeString(file, Files.readString(file).replaceFirst("<jvm-options>", options + "\n<jvm-options>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.callboard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * WildFly, unpacked. The system property {@code callboard.it.configuration} names another of its configurations than
 * {@code standalone.xml}: {@code standalone-full.xml} has a broker.
 */
record WildFly(Path home) implements TestServer {

    private static final String CONFIGURATION = System.getProperty("callboard.it.configuration", "standalone.xml");

    @Override
    public Map<String, String> prepare(Ports ports, Map<String, String> settings) {
        StockWildFly.keep(home);
        Commands.serverConfig("wildfly/install.sh", Map.of("JBOSS_HOME", home.toString()), "--offline", CONFIGURATION);
        String addUser = home.resolve("bin/add-user.sh").toString();
        Commands.run(Map.of(), List.of(addUser, "-a", "-s", "-u", REALM_USER, "-p", REALM_PASSWORD, "-g", "operator"));
        Map<String, String> properties = new TreeMap<>(settings);
        properties.put("jboss.http.port", String.valueOf(ports.first() + 80));
        properties.put("jboss.https.port", String.valueOf(ports.first() + 81));
        properties.put("jboss.management.http.port", String.valueOf(ports.first() + 48));
        properties.put("jboss.management.https.port", String.valueOf(ports.first() + 49));
        String arguments = properties.entrySet().stream()
                .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining(" ", "-Xmx768m ", ""));
        return Map.of(
                "callboard.it.jvmArguments",
                arguments,
                "callboard.it.configuration",
                CONFIGURATION,
                "callboard.it.adminPort",
                properties.get("jboss.management.http.port"),
                "callboard.it.httpPort",
                properties.get("jboss.http.port"));
    }

    @Override
    public Path log() {
        return home.resolve("standalone/log/server.log");
    }

    @Override
    public Path keptWar() {
        Path content = home.resolve("standalone/data/content");
        try (Stream<Path> files = Files.find(content, 3, (file, attributes) -> attributes.isRegularFile())) {
            return files.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasBroker() {
        return CONFIGURATION.contains("full");
    }
}

package io.callboard.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where Callboard keeps files of its own unless told otherwise: in the server's data, which outlives deployments. */
final class ServerFolder {

    private ServerFolder() {}

    /** @param properties the system properties, in which the installation, WildFly, Payara and GlassFish tell folders */
    static Path of(Map<String, String> properties) {
        return folder(properties, "callboard-server.data-dir")
                .or(() -> folder(properties, "jboss.server.data.dir").map(folder -> folder.resolve("callboard")))
                .or(() -> folder(properties, "com.sun.aas.instanceRoot").map(folder -> folder.resolve("callboard")))
                .orElseGet(
                        () -> Path.of(properties.getOrDefault("user.home", "")).resolve(".callboard"))
                .toAbsolutePath();
    }

    private static Optional<Path> folder(Map<String, String> properties, String name) {
        return Optional.ofNullable(properties.get(name))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }
}

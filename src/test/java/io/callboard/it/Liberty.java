package io.callboard.it;

import io.callboard.fixture.Jar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Open Liberty, unpacked, with a server of its own for the tests: made by its command, it differs from a new one in ports. */
record Liberty(Path home) implements CommandedServer {

    private static final String NAME = "callboard";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public Map<String, String> prepare(Ports ports, Map<String, String> settings) {
        command("create", "--template=webProfile10");
        Commands.serverConfig(
                "liberty/install.sh",
                Map.of(
                        "SERVER",
                        folder().toString(),
                        "DRIVER",
                        Jar.of(org.h2.Driver.class).toString()));
        String httpPort = String.valueOf(ports.first() + 80);
        try {
            Path configuration = folder().resolve("server.xml");
            Files.writeString(
                    configuration,
                    Files.readString(configuration)
                            .replace("9080", httpPort)
                            .replace("9443", String.valueOf(ports.first() + 81)));
            Files.write(
                    folder().resolve("jvm.options"),
                    settings.entrySet().stream()
                            .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                            .toList());
            addRealmUser();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("callboard.it.httpPort", httpPort);
    }

    private void addRealmUser() throws IOException {
        Path overrides = Files.createDirectories(folder().resolve("configDropins/overrides"));
        Files.writeString(overrides.resolve("realm.xml"), """
                <server>
                  <basicRegistry id="callboard">
                    <user name="%1$s" password="%2$s"/>
                    <group name="operator"><member name="%1$s"/></group>
                  </basicRegistry>
                </server>
                """.formatted(REALM_USER, REALM_PASSWORD));
    }

    @Override
    public void start() {
        command("start");
    }

    /** Liberty looks into its folder by itself, and tells in its log what came of it. */
    @Override
    public void deploy(Path war) {
        try {
            Files.copy(war, keptWar(), StandardCopyOption.REPLACE_EXISTING);
            Instant end = Instant.now().plus(PATIENCE);
            while (!Files.readString(log()).contains("CWWKZ0001I: Application callboard started")) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException("Liberty has not started the application");
                }
                Thread.sleep(500);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void undeploy() {
        try {
            Files.delete(keptWar());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        command("stop");
    }

    @Override
    public Path log() {
        return folder().resolve("logs/messages.log");
    }

    @Override
    public Path keptWar() {
        return folder().resolve("apps/callboard.war");
    }

    @Override
    public boolean hasBroker() {
        return true;
    }

    private Path folder() {
        return home.resolve("usr/servers").resolve(NAME);
    }

    private void command(String what, String... options) {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/server").toString(), what, NAME));
        command.addAll(List.of(options));
        Commands.run(Map.of(), command);
    }
}

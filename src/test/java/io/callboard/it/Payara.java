package io.callboard.it;

import java.nio.file.Path;
import java.util.Map;

/** Payara 6, which Arquillian starts by itself. */
record Payara(Domain domain) implements TestServer {

    Payara(Path home) {
        this(new Domain(home, Map.of()));
    }

    @Override
    public Map<String, String> prepare(Ports ports, Map<String, String> settings) {
        return domain.create(ports, "payara/install.sh", settings);
    }

    @Override
    public Path log() {
        return domain.log();
    }

    @Override
    public Path keptWar() {
        return domain.keptWar();
    }

    @Override
    public boolean hasBroker() {
        return true;
    }
}

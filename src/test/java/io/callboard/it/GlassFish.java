package io.callboard.it;

import io.callboard.fixture.Jar;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * GlassFish 8, or Payara 7, which is its kin.
 *
 * @param script the script of {@code server-config} that makes it ready
 */
record GlassFish(Domain domain, String script) implements CommandedServer {

    static GlassFish payara7(Path home) {
        return new GlassFish(new Domain(home, NewerJava.environment()), "payara/install.sh");
    }

    static GlassFish glassFish8(Path home) {
        Map<String, String> environment = new HashMap<>(NewerJava.environment());
        environment.put("DRIVER", Jar.of(org.h2.Driver.class).toString());
        return new GlassFish(new Domain(home, environment), "glassfish/install.sh");
    }

    @Override
    public Map<String, String> prepare(Ports ports, Map<String, String> settings) {
        return domain.create(ports, script, settings);
    }

    @Override
    public void start() {
        domain.start();
    }

    @Override
    public void deploy(Path war) {
        domain.asadmin("--port", adminPort(), "deploy", "--upload=true", "--contextroot", "callboard", war.toString());
    }

    @Override
    public void undeploy() {
        domain.asadmin("--port", adminPort(), "undeploy", "callboard");
    }

    @Override
    public void stop() {
        domain.stop();
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

    private static String adminPort() {
        return System.getProperty("callboard.it.adminPort");
    }
}

package io.callboard.it;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** A server that is started, filled and stopped by its own commands instead of an adapter for Arquillian. */
interface CommandedServer extends TestServer {

    void start();

    /** Hands it that WAR, to be found below {@code /callboard}; returns when it is. */
    void deploy(Path war);

    void undeploy();

    void stop();

    /** The jar of H2, for servers that bring none. */
    static String h2() {
        try {
            return Path.of(org.h2.Driver.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

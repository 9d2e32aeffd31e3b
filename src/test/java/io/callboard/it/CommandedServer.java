package io.callboard.it;

import java.nio.file.Path;

/** A server that is started, filled and stopped by its own commands instead of an adapter for Arquillian. */
interface CommandedServer extends TestServer {

    void start();

    /** Hands it that WAR, to be found below {@code /callboard}; returns when it is. */
    void deploy(Path war);

    void undeploy();

    void stop();
}

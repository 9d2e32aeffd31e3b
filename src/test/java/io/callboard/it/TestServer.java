package io.callboard.it;

import java.nio.file.Path;
import java.util.Map;

/** A server that the built WAR is deployed to. */
interface TestServer {

    /** Of the server's realm: an operator. */
    String REALM_USER = "rita";

    String REALM_PASSWORD = "Pass-word1";

    /** The server that this run of the tests is for. */
    static TestServer ofThisRun() {
        Path home = Path.of(System.getProperty("callboard.it.home"));
        return switch (System.getProperty("arquillian.launch")) {
            case "payara" -> new Payara(home);
            case "payara7" -> GlassFish.payara7(home);
            case "glassfish" -> GlassFish.glassFish8(home);
            case "liberty" -> new Liberty(home);
            case "wildfly" -> new WildFly(home);
            default -> throw new IllegalStateException("arquillian.launch names no known server");
        };
    }

    /**
     * Makes a stock installation ready, as an administrator would, before it starts.
     *
     * @param settings system properties that the server runs with
     * @return the system properties that {@code arquillian.xml} refers to
     */
    Map<String, String> prepare(Ports ports, Map<String, String> settings);

    /** The file that the server writes its log to. */
    Path log();

    /** The server's own copy of the WAR, as it was handed over. */
    Path keptWar();

    /** Whether it has a message broker by default. */
    boolean hasBroker();
}

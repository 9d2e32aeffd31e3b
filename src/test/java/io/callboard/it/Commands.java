package io.callboard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs an administrator's commands, with the Java that runs the tests, and fails with what they said. */
public final class Commands {

    private Commands() {}

    /** Runs a script of {@code server-config} to its end; throws when it does not end well. */
    public static void serverConfig(String script, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "server-config/" + script));
        command.addAll(List.of(arguments));
        run(environment, command);
    }

    /** Runs a command to its end; throws when it does not end well. */
    public static void run(Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package io.callboard.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips the tests on a server that needs a newer Java than the build, where there is none. */
final class NewerJava implements ExecutionCondition {

    /** The folder of the JDK that the server of this run needs; not set where any does. */
    private static final String HOME = System.getProperty("callboard.it.java");

    /** Variables by which a server's own commands find that JDK. */
    static Map<String, String> environment() {
        return Map.of("JAVA_HOME", HOME, "AS_JAVA", HOME);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (HOME == null || Files.isExecutable(Path.of(HOME, "bin", "java"))) {
            return ConditionEvaluationResult.enabled("The server's Java is there");
        }
        return ConditionEvaluationResult.disabled("This server needs a JDK 21 or later, and there is none in " + HOME
                + ": name its folder by -Dcallboard.jdk25=... or JAVA25_HOME");
    }
}

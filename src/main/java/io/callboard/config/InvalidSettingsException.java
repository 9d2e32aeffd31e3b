package io.callboard.config;

import java.util.List;

/** Callboard cannot start with these settings. */
public final class InvalidSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InvalidSettingsException(List<String> problems) {
        super("Callboard cannot start with these settings:\n - " + String.join("\n - ", problems));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong: for each the setting as it was spelt, what is wrong, and what to do. Never a key. */
    public List<String> problems() {
        return problems;
    }
}

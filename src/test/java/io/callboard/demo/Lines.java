package io.callboard.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that the calls are made of. */
final class Lines {

    private Lines() {}

    /** The lines of that file, without those that begin with a hash and a blank. */
    static List<String> of(String file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Lines.class.getResourceAsStream("/demo/" + file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("# ") || line.startsWith("# {"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

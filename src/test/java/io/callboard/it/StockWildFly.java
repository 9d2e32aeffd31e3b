package io.callboard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder {@code standalone} of a WildFly as it was unpacked, also when that WildFly has been made ready since. */
public final class StockWildFly {

    private StockWildFly() {}

    /** To be called before anything is changed there. */
    static void keep(Path home) {
        if (!Files.exists(kept(home))) {
            copy(home.resolve("standalone"), kept(home));
        }
    }

    /** Makes a server's folder that is as the stock one. */
    public static void copyTo(Path folder, Path home) {
        copy(Files.exists(kept(home)) ? kept(home) : home.resolve("standalone"), folder);
    }

    private static Path kept(Path home) {
        return home.resolveSibling("stock-standalone");
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

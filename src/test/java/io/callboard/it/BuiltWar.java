package io.callboard.it;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * The WAR that Maven built, as an archive that Arquillian can deploy. ShrinkWrap packs what it deploys anew, so its bytes
 * would not be those that users get; this one answers the two questions that servers' adapters ask, its name and its
 * bytes, from the file itself.
 */
final class BuiltWar {

    private BuiltWar() {}

    /** The file that Maven built. */
    static Path file() {
        return Path.of(System.getProperty("callboard.it.war"));
    }

    static Archive<?> archive() {
        return stub(Archive.class);
    }

    private static Object answer(Method question) throws IOException {
        return switch (question.getName()) {
            case "getName" -> file().getFileName().toString();
            case "as" -> stub(ZipExporter.class);
            case "exportAsInputStream" -> Files.newInputStream(file());
            case "toString" -> file().toString();
            default -> throw new UnsupportedOperationException(question.toString());
        };
    }

    private static <T> T stub(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, question, arguments) -> answer(question)));
    }
}

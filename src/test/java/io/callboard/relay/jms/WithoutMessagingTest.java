package io.callboard.relay.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On a server that does not even have the classes of Jakarta Messaging, a container can look at Callboard's beans. */
class WithoutMessagingTest {

    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();

    @Test
    void everyClassButThoseThatSendAndReceiveIsUsableThere() throws IOException {
        List<String> names = names();
        assertThat(names).contains("io.callboard.relay.jms.TopicTimer", "io.callboard.relay.jms.BrokerLookup");

        try (URLClassLoader loader = new Hiding()) {
            assertThat(names)
                    .allSatisfy(name -> assertThatCode(() -> look(name, loader)).doesNotThrowAnyException());
            assertThatCode(() -> look("io.callboard.relay.jms.TopicMessages", loader))
                    .isInstanceOf(NoClassDefFoundError.class);
        }
    }

    /** What a container that looks for injection points and methods does, and then whoever calls one. */
    private static void look(String name, ClassLoader loader) throws ClassNotFoundException {
        Class<?> type = Class.forName(name, true, loader);
        assertThat(type.getDeclaredMethods()).isNotNull();
        assertThat(type.getDeclaredFields()).isNotNull();
        assertThat(type.getDeclaredConstructors()).isNotNull();
    }

    private static List<String> names() {
        return Stream.of("io/callboard/relay", "io/callboard/endpoint/queue")
                .flatMap(folder -> names(folder).stream())
                .toList();
    }

    private static List<String> names(String folder) {
        try (Stream<Path> files = Files.walk(CLASSES.resolve(folder))) {
            return files.map(CLASSES::relativize)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".class")
                            && !file.contains("TopicMessages")
                            && !file.contains("QueueMessages")
                            && !file.endsWith("package-info.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Callboard's classes anew, and all others but those of Jakarta Messaging. */
    private static final class Hiding extends URLClassLoader {

        Hiding() throws MalformedURLException {
            super(new URL[] {CLASSES.toUri().toURL()}, WithoutMessagingTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("jakarta.jms.")) {
                throw new ClassNotFoundException(name);
            }
            if (name.startsWith("io.callboard.")) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
            return super.loadClass(name, resolve);
        }
    }
}

package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What the WAR must not carry, because the server has its own. */
class PackagingIT {

    private final Set<String> carried = classesOfTheLibraries();

    @Test
    void carriesNoPlatformApi() {
        assertThat(carried).isNotEmpty().noneMatch(name -> name.startsWith("jakarta/"));
    }

    @Test
    void carriesNoMoxyThatWouldTakeOverJson() {
        assertThat(carried)
                .contains("org/eclipse/persistence/jpa/PersistenceProvider.class")
                .noneMatch(name -> name.startsWith("org/eclipse/persistence/jaxb/"));
    }

    @Test
    void carriesNoDatabaseDriver() {
        assertThat(carried).noneMatch(name -> name.startsWith("org/h2/") || name.startsWith("org/postgresql/"));
    }

    /** A second one would not see the traces of the server's. */
    @Test
    void carriesNoOpenTelemetry() {
        assertThat(carried).noneMatch(name -> name.startsWith("io/opentelemetry/"));
    }

    private static Set<String> classesOfTheLibraries() {
        Set<String> names = new TreeSet<>();
        try (ZipFile war = new ZipFile(BuiltWar.file().toFile())) {
            Enumeration<? extends ZipEntry> entries = war.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".jar")) {
                    addClasses(names, war.getInputStream(entry));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return names;
    }

    private static void addClasses(Set<String> names, InputStream jar) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(jar)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
    }
}

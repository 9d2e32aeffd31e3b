package io.callboard.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PersistenceUnitTest {

    private static final List<Class<? extends Annotation>> PERSISTENT =
            List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);

    /** WildFly shows EclipseLink no classes that it could look through. */
    @Test
    void listsEveryPersistentClassAndConverter() throws IOException {
        Set<String> persistent = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.callboard").stream()
                        .filter(type -> PERSISTENT.stream().anyMatch(type::isAnnotatedWith))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(listed()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(persistent);
    }

    private static List<String> listed() throws IOException {
        try (InputStream file = PersistenceUnitTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
            String xml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("<class>(.+?)</class>")
                    .matcher(xml)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }
    }
}

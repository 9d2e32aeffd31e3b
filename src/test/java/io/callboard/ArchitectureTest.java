package io.callboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.callboard.ArchitectureRules.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Callboard keeps its rules, and each rule is seen to go red on a planted fault. */
class ArchitectureTest {

    private static final JavaClasses CALLBOARD = new ClassFileImporter().importPath(Path.of("target/classes"));
    private static final Path SOURCES = Path.of("src/main/java");

    static Stream<Rule> rules() {
        return ArchitectureRules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keeps(Rule rule) {
        rule.rule().allowEmptyShould(true).check(CALLBOARD);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void goesRedWhenBroken(Rule rule, @TempDir Path folder) {
        JavaClasses faulty = PlantedFault.plant(folder, rule.fault());

        assertThat(rule.rule().evaluate(faulty).hasViolation()).isTrue();
    }

    @Test
    void everyPackageTellsItsJob() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent))
                    .isNotEmpty()
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java")).exists());
        }
    }

    @Test
    void noFileIsLongerThanPeopleRead() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .filteredOn(line -> !line.startsWith("import "))
                            .hasSizeLessThanOrEqualTo(250));
        }
    }
}

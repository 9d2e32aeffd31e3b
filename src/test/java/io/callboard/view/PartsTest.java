package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A part of a page is given all that it is about by whoever includes it: MyFaces shows it no other {@code ui:param} of the
 * page, where Mojarra shows it all, and what is missing is no error. The question whether to release what a list shows
 * would become one for all that there is.
 */
class PartsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path PARTS = PAGES.resolve("WEB-INF/part");

    private static final Pattern GIVEN = Pattern.compile("<ui:param name=\"(\\w+)\"");
    private static final Pattern VARIABLE = Pattern.compile(" var=\"(\\w+)\"");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)}");
    private static final Pattern INCLUDE = Pattern.compile(
            "<ui:include src=\"(?:/WEB-INF/part/)?(\\w+\\.xhtml)\"(?:/>|>(.*?)</ui:include>)", Pattern.DOTALL);

    @Test
    void areGivenAllThatTheyUse() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(PAGES)) {
            pages = files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
        Set<String> names = pages.stream()
                .flatMap(page -> found(GIVEN, read(page)))
                .map(given -> given.group(1))
                .collect(Collectors.toSet());
        assertThat(names).contains("list", "view", "delivery");

        List<String> missing = new ArrayList<>();
        for (Path page : pages) {
            found(INCLUDE, read(page))
                    .filter(include -> Files.exists(PARTS.resolve(include.group(1))))
                    .forEach(include -> missing(include, names)
                            .forEach(name -> missing.add(page + " gives no " + name + " to " + include.group(1))));
        }

        assertThat(missing).isEmpty();
    }

    /** Those of the names that the part uses and neither gets nor makes itself. */
    private static Set<String> missing(MatchResult include, Set<String> names) {
        String part = read(PARTS.resolve(include.group(1)));
        Set<String> missing = new TreeSet<>(names);
        missing.removeIf(name -> !uses(part, name));
        String own = INCLUDE.matcher(part).replaceAll("");
        found(GIVEN, own + Objects.requireNonNullElse(include.group(2), ""))
                .forEach(given -> missing.remove(given.group(1)));
        found(VARIABLE, own).forEach(variable -> missing.remove(variable.group(1)));
        return missing;
    }

    private static boolean uses(String part, String name) {
        Pattern alone = Pattern.compile("(?<![\\w.])" + name + "(?![\\w(])");
        return found(EXPRESSION, part)
                .map(expression -> expression.group(1).replaceAll("'[^']*'", ""))
                .anyMatch(expression -> alone.matcher(expression).find());
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

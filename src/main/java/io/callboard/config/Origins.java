package io.callboard.config;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Under which name what is set of a source was given: the system property, such as {@code retell.api-key}, or the
 * environment variable, such as {@code RETELL_API_KEY}; empty where the default counts.
 */
public final class Origins {

    private final GivenTexts given;

    Origins(GivenTexts given) {
        this.given = requireNonNull(given, "given");
    }

    public Optional<String> brand(Source source) {
        return name(SourceReader.property(source.name(), "brand"));
    }

    public Optional<String> scheme(Source source) {
        return name(SourceReader.property(source.name(), "scheme"));
    }

    public Optional<String> addresses(Source source) {
        return name(SourceReader.property(source.name(), "addresses"), "callboard.addresses");
    }

    public Optional<String> addressMode(Source source) {
        return name(SourceReader.property(source.name(), "address-mode"), "callboard.address-mode");
    }

    /** Of one of its keys; of one that is given twice, where it counts first. */
    public Optional<String> key(Source source, String key) {
        return SourceReader.keySettings(source.name())
                .flatMap(setting -> given.find(setting).stream())
                .filter(text -> List.of(text.text().split(",", -1)).contains(key))
                .map(GivenText::name)
                .findFirst();
    }

    /** Whether that name is one of an environment variable. */
    public static boolean isVariable(String name) {
        return name.equals(GivenTexts.variable(name));
    }

    private Optional<String> name(String... properties) {
        return Stream.of(properties)
                .flatMap(property -> given.find(property).stream())
                .map(GivenText::name)
                .findFirst();
    }
}

package io.callboard.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The settings' values, each read by its {@link Notation}, and all that is wrong with them. */
final class Values {

    private final GivenTexts given;
    private final List<String> problems = new ArrayList<>();

    Values(GivenTexts given) {
        this.given = given;
    }

    /** The value of a setting; {@code otherwise} when it was not given, or is wrong, which is noted. */
    <T> T get(String property, Function<String, T> notation, T otherwise) {
        return given.find(property).map(text -> read(text, notation, otherwise)).orElse(otherwise);
    }

    private <T> T read(GivenText text, Function<String, T> notation, T otherwise) {
        try {
            return notation.apply(text.text());
        } catch (IllegalSettingException e) {
            problems.add(text.name() + ": " + e.getMessage());
            return otherwise;
        }
    }

    /** The name under which the setting was given; its environment variable when it was not. */
    String name(String property) {
        return given.find(property).map(GivenText::name).orElseGet(() -> GivenTexts.variable(property));
    }

    boolean isGiven(String property) {
        return given.find(property).isPresent();
    }

    void complain(String problem) {
        problems.add(problem);
    }

    /** One sentence or two for each wrong setting: its name, what is wrong, what to do. */
    List<String> problems() {
        return List.copyOf(problems);
    }
}

package io.callboard.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What was given for all settings. A setting has two spellings: the system property {@code callboard.body-limit} and the
 * environment variable {@code CALLBOARD_BODY_LIMIT}. The property wins; an empty text counts as none.
 */
final class GivenTexts {

    /** What Kubernetes sets for a service that is called callboard. */
    private static final Pattern KUBERNETES = Pattern.compile("CALLBOARD_(SERVICE|PORT)(_.*)?");

    private final Map<String, String> properties;
    private final Map<String, String> variables;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    GivenTexts(Map<String, String> properties, Map<String, String> variables) {
        this.properties = Map.copyOf(properties);
        this.variables = Map.copyOf(variables);
    }

    /** The environment variable that means the same as that system property. */
    static String variable(String property) {
        return property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    Optional<GivenText> find(String property) {
        String variable = variable(property);
        asked.add(property);
        asked.add(variable);
        return text(properties, property).or(() -> text(variables, variable));
    }

    private static Optional<GivenText> text(Map<String, String> texts, String name) {
        return Optional.ofNullable(texts.get(name))
                .filter(text -> !text.isEmpty())
                .map(text -> new GivenText(name, text));
    }

    /** The names of Callboard's own kind that nobody has asked for: mistyped, or of a source that does not exist. */
    List<String> ignored() {
        List<String> ignored = new ArrayList<>();
        properties.keySet().stream()
                .filter(name -> name.startsWith("callboard."))
                .forEach(ignored::add);
        variables.keySet().stream()
                .filter(name -> name.startsWith("CALLBOARD_"))
                .filter(name -> !KUBERNETES.matcher(name).matches())
                .forEach(ignored::add);
        ignored.removeAll(asked);
        return ignored.stream().sorted().toList();
    }
}

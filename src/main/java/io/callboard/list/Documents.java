package io.callboard.list;

import io.callboard.event.Labels;
import io.callboard.event.Variables;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The documents of one row by whose names and values lists are filtered; each may be null.
 *
 * @param labels as {@link Labels#text} writes them
 * @param tools the names of the tools that were called, one a line
 */
public record Documents(
        Variables analysis,
        Variables metadata,
        Variables dynamicVariables,
        Variables collectedVariables,
        String labels,
        String tools) {

    public static final String TOOL = "tool";
    public static final String ANALYSIS = "analysis";
    public static final String METADATA = "metadata";
    public static final String VARIABLE = "variable";
    public static final String LABEL = "label";

    /** The layout of what is kept of them; rows of a lower one wait to be indexed. */
    public static final short LAYOUT = 1;

    /** Of a row that nothing is known of. */
    public static final Documents NONE = new Documents(null, null, null, null, null, null);

    /** Every name and value in them, as it is kept. */
    public Set<Attribute> attributes() {
        Set<Attribute> attributes = new LinkedHashSet<>();
        attributes.addAll(Attribute.all(ANALYSIS, entries(analysis)));
        attributes.addAll(Attribute.all(METADATA, entries(metadata)));
        attributes.addAll(Attribute.all(VARIABLE, entries(dynamicVariables)));
        attributes.addAll(Attribute.all(VARIABLE, entries(collectedVariables)));
        attributes.addAll(Attribute.all(LABEL, Labels.parse(labels)));
        attributes.addAll(Attribute.all(TOOL, called()));
        return attributes;
    }

    private Map<String, String> called() {
        Map<String, String> called = new LinkedHashMap<>();
        if (tools != null) {
            tools.lines().forEach(name -> called.put(name, ""));
        }
        return called;
    }

    private static Map<String, String> entries(Variables variables) {
        return variables == null ? Map.of() : variables.entries();
    }
}

package io.callboard.list;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which rows fit a filter's values: one of several, as a rule. */
@FunctionalInterface
public interface Rule {

    /** The value that asks for rows without any. */
    String NONE = "(none)";

    /** @param values at least one */
    void narrow(Conditions conditions, List<Object> values);

    /** The column holds one of the values. */
    static Rule in(String column) {
        return (conditions, values) -> conditions.add(column + " in " + Conditions.marks(values.size()), values);
    }

    /** The column holds one of the values, or nothing where {@link #NONE} is one of them. */
    static Rule inOrNone(String column) {
        return (conditions, values) -> {
            List<Object> told =
                    values.stream().filter(value -> !value.equals(NONE)).toList();
            if (told.size() == values.size()) {
                in(column).narrow(conditions, values);
            } else {
                String any = told.isEmpty() ? "" : column + " in " + Conditions.marks(told.size()) + " or ";
                conditions.add("(" + any + column + " is null)", told);
            }
        };
    }

    /** What counts the rows of a value in {@link #inOrNone} that column. */
    static String orNone(String column) {
        return "coalesce(" + column + ", '" + NONE + "')";
    }

    /** The column holds the value or more. */
    static Rule least(String column) {
        return (conditions, values) -> conditions.add(column + " >= ?", values);
    }

    /** The column holds the value or less. */
    static Rule most(String column) {
        return (conditions, values) -> conditions.add(column + " <= ?", values);
    }

    /** The column holds less than the value. */
    static Rule below(String column) {
        return (conditions, values) -> conditions.add(column + " < ?", values);
    }

    /** The column holds a moment of the span. */
    static Rule within(String column) {
        return (conditions, values) -> {
            Span span = (Span) values.get(0);
            conditions.add(column + " >= ? and " + column + " < ?", span.from(), span.until());
        };
    }

    /** What lasted from the first column's moment to the second's was going on within the span. */
    static Rule meets(String first, String last) {
        return (conditions, values) -> {
            Span span = (Span) values.get(0);
            conditions.add(last + " >= ? and " + first + " < ?", span.from(), span.until());
        };
    }

    /** The column's moment is of office hours. */
    static Rule withinHours(String column) {
        return new HoursRule(column, true);
    }

    /** The column's moment is of no office hours. */
    static Rule afterHours(String column) {
        return new HoursRule(column, false);
    }

    /** The column holds anything, or not. */
    static Rule told(String column) {
        return flag("(" + column + " is not null)");
    }

    /** The column holds that: true, false, or nothing. */
    static Rule flag(String column) {
        return (conditions, values) -> conditions.add(
                "(" + values.stream().map(value -> flag(column, value)).collect(Collectors.joining(" or ")) + ")");
    }

    private static String flag(String column, Object value) {
        return value.equals(Flag.UNKNOWN.name()) ? column + " is null" : column + " = " + value;
    }

    /** One of the columns contains one of the values, in any case. */
    static Rule contains(String... columns) {
        return (conditions, values) -> {
            String one = List.of(columns).stream()
                    .map(column -> "lower(" + column + ") like ? escape '!'")
                    .collect(Collectors.joining(" or "));
            List<Object> all = new ArrayList<>();
            for (Object value : values) {
                List.of(columns).forEach(column -> all.add(contained(value.toString())));
            }
            conditions.add(Conditions.any("(" + one + ")", values.size()), all);
        };
    }

    /** The column holds one of the IP addresses, or begins as one that is not told whole. */
    static Rule address(String column) {
        return new AddressRule(column);
    }

    /**
     * The row says all words and phrases of the value, or has it for its id.
     *
     * @param words the table of the rows' words
     * @param listed the listed table
     * @param key its column with the provider's id, and the words' column with the row's id
     */
    static Rule search(String words, String listed, String key) {
        return new SearchRule(words, listed, key);
    }

    /** The text somewhere in a longer one in lower case, for {@code like … escape '!'}. */
    static String contained(String text) {
        return "%" + literal(text.toLowerCase(Locale.ROOT)) + "%";
    }

    /** The text at the beginning of a longer one, for {@code like … escape '!'}. */
    static String begun(String text) {
        return literal(text) + "%";
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /**
     * The row has an attribute of that kind: for each name one of the values given with it, or any for a name alone.
     *
     * @param table of the attributes
     * @param key their column that holds the row's id
     */
    static Rule attribute(String table, String key, String kind) {
        return (conditions, values) -> {
            Map<String, List<Attribute>> byName = values.stream()
                    .map(value -> Attribute.asked(kind, value.toString()))
                    .collect(groupingBy(Attribute::name, LinkedHashMap::new, Collectors.toList()));
            byName.forEach((name, asked) -> {
                boolean any = asked.stream().anyMatch(attribute -> attribute.value() == null);
                List<Object> all = new ArrayList<>(List.of(kind, name));
                asked.stream().filter(attribute -> !any).forEach(attribute -> all.add(attribute.value()));
                conditions.add(
                        "exists (select 1 from " + table + " a where a." + key + " = c.id and a.kind = ? and a.name = ?"
                                + (any ? "" : " and a.content in " + Conditions.marks(asked.size())) + ")",
                        all);
            });
        };
    }

    /**
     * The row has an attribute of that kind, whatever its value, by one of these names.
     *
     * @param table of the attributes
     * @param key their column that holds the row's id
     */
    static Rule named(String table, String key, String kind) {
        return (conditions, values) -> {
            List<Object> all = new ArrayList<>(List.of(kind));
            values.forEach(name -> all.add(new Attribute(kind, name.toString(), null).name()));
            conditions.add(
                    "exists (select 1 from " + table + " a where a." + key + " = c.id and a.kind = ? and a.name in "
                            + Conditions.marks(values.size()) + ")",
                    all);
        };
    }

    /** Several rules by the value's own name, one of which must hold. */
    static Rule groups(Map<String, String> conditionByValue) {
        return (conditions, values) -> conditions.add(
                values.stream().map(conditionByValue::get).collect(Collectors.joining(") or (", "((", "))")));
    }
}

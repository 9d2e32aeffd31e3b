package io.callboard.list;

import static java.util.Objects.requireNonNull;

import io.callboard.event.Numbers;
import io.callboard.search.Search;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rows a list shows: those that fit every field that is set. Made from an address, and told as one. */
public final class Filter {

    private final Fields fields;
    private final Map<Field, List<Term>> terms;
    private final ZoneId zone;
    private final Numbers numbers;

    private Filter(Fields fields, Map<Field, List<Term>> terms, ZoneId zone, Numbers numbers) {
        this.fields = requireNonNull(fields, "fields");
        this.terms = Collections.unmodifiableMap(terms);
        this.zone = zone;
        this.numbers = requireNonNull(numbers, "numbers");
    }

    /** Hides nothing. */
    public static Filter none(Fields fields) {
        return new Filter(fields, Map.of(), null, Numbers.SHOWN);
    }

    /**
     * What the parameters of an address ask for; blank ones and those of other names are left out.
     *
     * @param asked in whose zone days are, unless the address names one
     * @throws BadFilterException at the first value that cannot be read
     */
    public static Filter of(Fields fields, Map<String, List<String>> parameters, Asked asked) {
        List<String> zones = told(parameters, Fields.ZONE);
        ZoneId zone = zones.isEmpty() ? null : Moments.zone(Fields.ZONE, zones.get(0));
        Asked there = zone == null ? asked : new Asked(asked.now(), zone);
        Map<Field, List<Term>> terms = new LinkedHashMap<>();
        for (Field field : fields.all()) {
            List<Term> read = told(parameters, field.name()).stream()
                    .map(text -> field.reading().read(field.name(), text, there))
                    .distinct()
                    .toList();
            if (read.size() > 1 && !field.several()) {
                throw new BadFilterException(field.name(), Remedy.ONCE, "");
            }
            if (!read.isEmpty()) {
                terms.put(field, read);
            }
        }
        Set<String> set = terms.keySet().stream().map(Field::name).collect(Collectors.toSet());
        terms.keySet().removeIf(field -> !Collections.disjoint(field.givesWayTo(), set));
        return new Filter(fields, terms, zone, Numbers.SHOWN);
    }

    private static List<String> told(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }

    /** As the parameters of an address that asks for the same. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        terms.forEach((field, values) ->
                parameters.put(field.name(), values.stream().map(Term::text).toList()));
        if (zone != null) {
            parameters.put(Fields.ZONE, List.of(zone.getId()));
        }
        return parameters;
    }

    /**
     * The same for someone who may or may not see phone numbers. Who may not finds by what would tell one only the row
     * that has it for its id, so that nobody learns a number by asking for one digit after the other.
     */
    public Filter seen(Numbers numbers) {
        return new Filter(fields, terms, zone, numbers);
    }

    /**
     * The same of those rows alone that fit this, too, whatever an address can ask for.
     *
     * @param values at least one, as the database compares them
     */
    public Filter and(Field field, List<?> values) {
        Map<Field, List<Term>> more = new LinkedHashMap<>(terms);
        more.put(
                field,
                values.stream().map(value -> new Term(value.toString(), value)).toList());
        return new Filter(fields, more, zone, numbers);
    }

    /** The same without one field. */
    Filter without(Field field) {
        Map<Field, List<Term>> others = new LinkedHashMap<>(terms);
        others.remove(field);
        return new Filter(fields, others, zone, numbers);
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether that field is set. */
    public boolean has(Field field) {
        return terms.containsKey(field);
    }

    /** Its values in the order given; none when it is not set. */
    public List<Term> get(Field field) {
        return terms.getOrDefault(field, List.of());
    }

    public Fields fields() {
        return fields;
    }

    /** Whether something else is looked for than was asked, because that would tell what is hidden. */
    public boolean isNarrowed() {
        return terms.entrySet().stream()
                .anyMatch(entry -> entry.getValue().stream().anyMatch(term -> isHidden(entry.getKey(), term)));
    }

    /** Whether it asks for what only someone who sees phone numbers may ask for, other than in running text. */
    public boolean asksForNumbers() {
        return terms.entrySet().stream()
                .filter(entry -> entry.getKey().secrecy() != Secrecy.WORDS)
                .anyMatch(entry -> entry.getValue().stream().anyMatch(term -> isHidden(entry.getKey(), term)));
    }

    private boolean isHidden(Field field, Term term) {
        return numbers == Numbers.HIDDEN
                && switch (field.secrecy()) {
                    case NONE -> false;
                    case NUMBER -> true;
                    case WORDS -> numbers.wouldBeTold(term.text());
                    case VALUE -> !term.text().equals(numbers.text(term.text()));
                };
    }

    /** What is looked for in texts; empty when nothing is, or when finding it would tell what is hidden. */
    public Optional<Search> search() {
        return terms.entrySet().stream()
                .filter(entry -> entry.getKey().rule() instanceof SearchRule)
                .map(entry -> entry.getValue().get(0))
                .filter(term -> !numbers.wouldBeTold(term.text()))
                .map(term -> Search.of(term.text()))
                .findFirst();
    }

    /** As conditions over the listed table {@code c}, added to those. */
    Conditions narrow(Conditions conditions) {
        terms.forEach((field, values) -> {
            List<Object> hidden = new ArrayList<>();
            List<Object> shown = new ArrayList<>();
            values.forEach(term -> (isHidden(field, term) ? hidden : shown).add(term.value()));
            if (hidden.isEmpty()) {
                field.rule().narrow(conditions, shown);
            } else if (field.secrecy() == Secrecy.VALUE) {
                conditions.add("1 = 0");
            } else {
                Rule.in("c." + fields.idColumn()).narrow(conditions, hidden);
            }
        });
        return conditions;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Filter filter
                && fields.equals(filter.fields)
                && terms.equals(filter.terms)
                && numbers == filter.numbers;
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    /** The names alone: values may be phone numbers. */
    @Override
    public String toString() {
        return terms.keySet().stream().map(Field::name).toList().toString();
    }
}

package io.callboard.view;

import static java.util.Comparator.comparingLong;

import io.callboard.list.Facet;
import io.callboard.list.Field;
import io.callboard.list.Fields;
import io.callboard.list.Rule;
import io.callboard.list.Term;
import io.callboard.review.ReviewFilter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The filters of a list: those that are set as chips, and what else can be. */
public final class FilterPanel {

    /** Beyond it is easier to type. */
    private static final int MOST_OPTIONS = 30;

    /** Fields whose values are names of ours, which addresses have in lower case. */
    private static final Set<String> NAMES =
            Set.of("status", "reason_group", "subject", "deed", "outcome", "kind", "cause");

    /** What rows without a value of such a field are called. */
    private static final Map<String, String> NONE =
            Map.of("agent", "filter.agent.none", "version", "filter.version.none", "reason", "filter.reason.none");

    private final Found<?> found;
    private final Listing list;
    private final Words words;
    private final ZoneId zone;
    private final Map<String, UnaryOperator<String>> labels = new HashMap<>();

    FilterPanel(Found<?> found, Listing list, Words words, ZoneId zone) {
        this.found = found;
        this.list = list;
        this.words = words;
        this.zone = zone;
        for (String flag : List.of("successful", "voicemail", "recording", "transferred", "reviewed")) {
            label(flag, value -> words.get("flag." + value));
        }
        label("within_hours", value -> OfficeWords.of(value, words));
        label("after_hours", value -> OfficeWords.of(value, words));
        label("period", value -> words.get("period." + value));
        label("assignee", value -> value.equals(ReviewFilter.NOBODY) ? words.get("review.assign.none") : value);
    }

    /** Shows a field's values in our words. */
    FilterPanel label(String name, UnaryOperator<String> label) {
        labels.put(name, label);
        return this;
    }

    /** Every field that is set, but the presets of time, which have their own place; as they came if one is misread. */
    public List<Chip> getChips() {
        if (found.isMisread()) {
            return found.filter().fields().all().stream()
                    .map(Field::name)
                    .filter(name -> list.get(name) != null)
                    .map(name -> chip(name, list.address().parameters().get(name)))
                    .toList();
        }
        return found.filter().fields().all().stream()
                .filter(found.filter()::has)
                .filter(field -> !field.name().equals("period"))
                .map(this::chip)
                .toList();
    }

    private Chip chip(Field field) {
        return chip(
                field.name(),
                found.filter().get(field).stream()
                        .map(term -> label(field.name(), term.text()))
                        .toList());
    }

    private Chip chip(String name, List<String> values) {
        return new Chip(words.get("filter." + name), String.join(" · ", values), list.without(name));
    }

    /** The presets of time, with the one that is set. */
    public List<Choice> getPeriods() {
        return list.periods(words, zone);
    }

    /** What is counted, with the counts within all other filters. */
    public FilterGroup group(String name) {
        List<Facet> facets = found.tally().facets(name);
        return new FilterGroup(name, words.get("filter." + name), options(name, facets));
    }

    List<FilterOption> options(String name, List<Facet> facets) {
        Field field = found.filter().fields().get(name);
        Map<String, FilterOption> options = new LinkedHashMap<>();
        List<String> chosen = found.filter().get(field).stream()
                .map(Term::text)
                .filter(value -> !isPair(name, value))
                .toList();
        facets.stream()
                .map(facet -> option(name, facet, chosen))
                .sorted(comparingLong(FilterOption::count)
                        .reversed()
                        .thenComparing(FilterOption::label, words.alphabet()))
                .limit(MOST_OPTIONS)
                .forEach(option -> options.put(option.value(), option));
        Set<String> missing = new HashSet<>(chosen);
        missing.removeAll(options.keySet());
        chosen.stream()
                .filter(missing::contains)
                .map(value -> option(name, new Facet(value, null, count(facets, value)), chosen))
                .forEach(option -> options.put(option.value(), option));
        return new ArrayList<>(options.values());
    }

    private FilterOption option(String name, Facet facet, List<String> chosen) {
        String text = NAMES.contains(name) ? facet.value().toLowerCase(Locale.ROOT) : facet.value();
        String label = facet.title() == null || text.equals(Rule.NONE) ? label(name, text) : facet.title();
        return new FilterOption(name, text, label, facet.count(), chosen.contains(text));
    }

    private static long count(List<Facet> facets, String value) {
        return facets.stream()
                .filter(facet -> facet.value().equalsIgnoreCase(value))
                .mapToLong(Facet::count)
                .sum();
    }

    private String label(String name, String value) {
        if (value.equals(Rule.NONE) && NONE.containsKey(name)) {
            return words.get(NONE.get(name));
        }
        return labels.getOrDefault(name, UnaryOperator.identity()).apply(value);
    }

    /** True, false or not known: the choices of a select for each value that is set, of one when none is. */
    public List<List<Choice>> flags(String name) {
        List<String> set = list.address().parameters().getOrDefault(name, List.of(""));
        return set.stream().map(this::choices).toList();
    }

    private List<Choice> choices(String set) {
        return Stream.of("true", "false", "unknown")
                .map(value -> new Choice(value, words.get("flag." + value), null, value.equalsIgnoreCase(set)))
                .toList();
    }

    /** Labels that people put on are ticked, those that came with the webhook are typed. */
    private static boolean isPair(String name, String value) {
        return name.equals("label") && value.contains("=");
    }

    /** What is typed into a field: each value, and an empty one for the next. */
    public List<String> inputs(String name) {
        List<String> inputs = new ArrayList<>(list.address().parameters().getOrDefault(name, List.of()));
        Field field = found.filter().fields().get(name);
        inputs.removeIf(value -> name.equals("label") && !isPair(name, value));
        if (inputs.isEmpty() || field.several()) {
            inputs.add("");
        }
        return inputs;
    }

    /** What the form has no inputs for. */
    public Object[] getKept() {
        return list.getKept();
    }

    /** The zone of days: the address's, else the viewer's. */
    public String getZone() {
        String named = list.get(Fields.ZONE);
        return named == null ? zone.getId() : named;
    }

    /** How many filters are set. */
    public int getCount() {
        return getChips().size();
    }
}

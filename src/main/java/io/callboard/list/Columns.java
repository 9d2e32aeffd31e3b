package io.callboard.list;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All columns of one kind of list, in the order in which they are offered.
 *
 * @param usual the names of those that are shown when nobody chose
 * @param naming the name of the one that leads to the row and is always shown
 */
public record Columns<R>(List<Column<R>> all, List<String> usual, String naming) {

    /** The parameter that names those that are shown, in their order, separated by commas. */
    public static final String PARAMETER = "columns";

    public Columns {
        all = List.copyOf(all);
        usual = List.copyOf(usual);
        requireNonNull(naming, "naming");
    }

    public Optional<Column<R>> find(String name) {
        return all.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** Those that an address asks for, without what is no column; the usual ones when none is left. May be given null. */
    public List<Column<R>> shown(String names) {
        List<Column<R>> known = new ArrayList<>(known(named(names)));
        if (known.isEmpty()) {
            return known(usual);
        }
        if (known.stream().noneMatch(column -> column.name().equals(naming))) {
            known.addAll(0, known(List.of(naming)));
        }
        return List.copyOf(known);
    }

    /** What an address asks for and is no column. May be given null. */
    public List<String> unknown(String names) {
        return named(names).stream().filter(name -> find(name).isEmpty()).toList();
    }

    /** Those that a file has: each that tells one thing. */
    public List<Column<R>> told() {
        return all.stream().filter(column -> column.parts().isEmpty()).toList();
    }

    /** What a file has in the place of these: each that tells one thing, once. */
    public List<Column<R>> told(List<Column<R>> shown) {
        return shown.stream()
                .flatMap(column -> column.parts().isEmpty()
                        ? Stream.of(column)
                        : column.parts().stream().map(part -> find(part).orElseThrow()))
                .distinct()
                .toList();
    }

    /** The names of all, separated by commas. */
    public String names() {
        return all.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** The names in a text that separates them by commas, each once. */
    public static List<String> named(String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
    }

    private List<Column<R>> known(List<String> names) {
        return names.stream().flatMap(name -> find(name).stream()).toList();
    }
}

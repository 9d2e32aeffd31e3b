package io.callboard.export;

import io.callboard.event.Numbers;
import io.callboard.list.Fields;
import io.callboard.list.Filter;
import io.callboard.list.Portion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * A list that can be written into a file.
 *
 * @param name of the list: calls, chats, audit
 * @param all its columns
 * @param usual the names of those that the list shows when nobody chose
 * @param seen a row as someone sees it who may or may not see phone numbers
 */
public record Sheet<R>(
        String name,
        Fields fields,
        List<Column<R>> all,
        List<String> usual,
        Rows<R> rows,
        BiFunction<R, Numbers, R> seen) {

    /** Every column. */
    public static final String ALL = "all";

    /** Reads rows, a portion in a transaction. */
    interface Rows<R> {
        Portion<R> before(Filter filter, UUID id, int most);
    }

    public Sheet {
        all = List.copyOf(all);
        usual = List.copyOf(usual);
    }

    /**
     * The columns of these names in their order.
     *
     * @param names separated by commas, or {@link #ALL}; null or blank for the usual ones
     * @throws IllegalArgumentException with the name that there is none of
     */
    public List<Column<R>> columns(String names) {
        if (ALL.equals(names)) {
            return all;
        }
        List<String> wanted = names == null || names.isBlank()
                ? usual
                : Arrays.stream(names.split(",")).map(String::strip).distinct().toList();
        return wanted.stream()
                .map(name -> named(name).orElseThrow(() -> new IllegalArgumentException(name)))
                .toList();
    }

    /** The same without those that there are none of; the usual ones when none is left. */
    public List<Column<R>> known(String names) {
        String left = names == null
                ? ""
                : Arrays.stream(names.split(","))
                        .map(String::strip)
                        .filter(name -> named(name).isPresent())
                        .collect(Collectors.joining(","));
        return columns(left);
    }

    /** The names of all columns, separated by commas. */
    public String names() {
        return all.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private Optional<Column<R>> named(String name) {
        return all.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}

package io.callboard.export;

import io.callboard.event.Numbers;
import io.callboard.list.Column;
import io.callboard.list.Columns;
import io.callboard.list.Fields;
import io.callboard.list.Filter;
import io.callboard.list.Portion;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * A list that can be written into a file.
 *
 * @param name of the list: calls, chats, audit
 * @param columns what the list shows, and what it has in a file
 * @param seen a row as someone sees it who may or may not see phone numbers
 */
public record Sheet<R>(String name, Fields fields, Columns<R> columns, Rows<R> rows, BiFunction<R, Numbers, R> seen) {

    /** Every column. */
    public static final String ALL = "all";

    /** Reads rows, a portion in a transaction. */
    interface Rows<R> {
        Portion<R> before(Filter filter, UUID id, int most);
    }

    /** Every column that a file has. */
    public List<Column<R>> all() {
        return columns.told();
    }

    /**
     * The columns of these names in their order.
     *
     * @param names separated by commas, or {@link #ALL}; null or blank for those that the list shows when nobody chose
     * @throws IllegalArgumentException with the name that there is none of
     */
    public List<Column<R>> columns(String names) {
        if (ALL.equals(names)) {
            return all();
        }
        List<String> wanted = names == null || names.isBlank() ? columns.usual() : Columns.named(names);
        return columns.told(wanted.stream()
                .map(name -> columns.find(name).orElseThrow(() -> new IllegalArgumentException(name)))
                .toList());
    }

    /** Those of what the list shows under an address that names these; may be given null. */
    public List<Column<R>> shown(String names) {
        return columns.told(columns.shown(names));
    }
}

package io.callboard.rejection;

import static java.util.Objects.requireNonNull;

import io.callboard.list.Order;
import io.callboard.list.Order.Kind;
import java.util.Locale;

/** By what a list of tallies is sorted, see {@link Order}. */
public record RejectionSort(Column column, boolean ascending) {

    public static final RejectionSort NEWEST_FIRST = new RejectionSort(Column.FIRST, false);

    /** What tallies can be sorted by. */
    public enum Column {
        FIRST(null, Kind.WHOLE),
        REQUESTS("c.requests", Kind.WHOLE),
        CAUSE("c.cause", Kind.TEXT),
        ADDRESS("c.address", Kind.TEXT),
        SOURCE("c.source", Kind.TEXT);

        private final String name;
        private final Kind kind;

        Column(String name, Kind kind) {
            this.name = name;
            this.kind = kind;
        }
    }

    public RejectionSort {
        requireNonNull(column, "column");
    }

    public Order order() {
        return new Order(column.name().toLowerCase(Locale.ROOT), column.name, column.kind, ascending);
    }
}

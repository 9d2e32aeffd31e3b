package io.callboard.call;

import static java.util.Objects.requireNonNull;

import io.callboard.list.Order;
import io.callboard.list.Order.Kind;
import java.util.Locale;

/** By what a list of calls is sorted, see {@link Order}. */
public record CallSort(Column column, boolean ascending) {

    /** Newest first. */
    public static final CallSort NEWEST_FIRST = new CallSort(Column.STARTED, false);

    /** What calls can be sorted by. */
    public enum Column {
        STARTED(null, Kind.WHOLE),
        AGENT("c.agent_name", Kind.TEXT),
        STATUS("c.status", Kind.TEXT),
        SENTIMENT("c.sentiment", Kind.TEXT),
        DURATION("c.duration_ms", Kind.WHOLE),
        LATENCY("c.latency_p50", Kind.DECIMAL),
        COST("c.combined_cost", Kind.DECIMAL),
        /** How well it fits what is looked for; when nothing is, as {@link #STARTED}. */
        BEST(Order.BEST, Kind.WHOLE);

        private final String name;
        private final Kind kind;

        Column(String name, Kind kind) {
            this.name = name;
            this.kind = kind;
        }
    }

    public CallSort {
        requireNonNull(column, "column");
    }

    public Order order() {
        return new Order(column.name().toLowerCase(Locale.ROOT), column.name, column.kind, ascending);
    }
}

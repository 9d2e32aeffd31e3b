package io.callboard.inbox;

import static java.util.Objects.requireNonNull;

import io.callboard.list.Order;
import io.callboard.list.Order.Kind;
import java.util.Locale;

/** By what a list of deliveries is sorted, see {@link Order}. */
public record DeliverySort(Column column, boolean ascending) {

    public static final DeliverySort NEWEST_FIRST = new DeliverySort(Column.RECEIVED, false);

    /** What deliveries can be sorted by. */
    public enum Column {
        RECEIVED(null, Kind.WHOLE),
        SOURCE("c.source", Kind.TEXT),
        STATUS("c.status", Kind.TEXT),
        EVENT("c.event", Kind.TEXT),
        SUBJECT("c.subject_id", Kind.TEXT),
        ADDRESS("c.remote_address", Kind.TEXT),
        ATTEMPTS("c.attempts", Kind.WHOLE);

        private final String name;
        private final Kind kind;

        Column(String name, Kind kind) {
            this.name = name;
            this.kind = kind;
        }
    }

    public DeliverySort {
        requireNonNull(column, "column");
    }

    public Order order() {
        return new Order(column.name().toLowerCase(Locale.ROOT), column.name, column.kind, ascending);
    }
}

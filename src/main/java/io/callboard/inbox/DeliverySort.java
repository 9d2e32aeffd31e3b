package io.callboard.inbox;

import static java.util.Objects.requireNonNull;

/** How a list of deliveries is sorted; deliveries that are equal in it, by their age. */
public record DeliverySort(Column column, boolean ascending) {

    public static final DeliverySort NEWEST_FIRST = new DeliverySort(Column.RECEIVED, false);

    /** What a list can be sorted by. */
    public enum Column {
        RECEIVED("d.receivedAt"),
        SOURCE("d.source"),
        STATUS("d.status"),
        EVENT("d.event"),
        SUBJECT("d.subjectId"),
        ADDRESS("d.remoteAddress"),
        ATTEMPTS("d.attempts");

        private final String path;

        Column(String path) {
            this.path = path;
        }
    }

    public DeliverySort {
        requireNonNull(column, "column");
    }

    /** The items of an {@code order by} over {@code Delivery d}. */
    String items() {
        String direction = ascending ? " asc" : " desc";
        String first = column.path + direction;
        return column == Column.RECEIVED
                ? first + ", d.id" + direction
                : first + " nulls last, d.receivedAt desc, d.id desc";
    }
}

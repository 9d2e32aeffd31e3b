package io.callboard.rejection;

import static java.util.Objects.requireNonNull;

/** How a list of tallies is sorted; those that are equal in it, the newest first. */
public record RejectionSort(Column column, boolean ascending) {

    public static final RejectionSort NEWEST_FIRST = new RejectionSort(Column.FIRST, false);

    /** What a list can be sorted by. */
    public enum Column {
        FIRST("t.firstSeen"),
        REQUESTS("t.requests"),
        CAUSE("t.cause"),
        ADDRESS("t.address"),
        SOURCE("t.source");

        private final String path;

        Column(String path) {
            this.path = path;
        }
    }

    public RejectionSort {
        requireNonNull(column, "column");
    }

    /** The items of an {@code order by} over {@code RejectionTally t}. */
    String items() {
        String direction = ascending ? " asc" : " desc";
        String first = column.path + direction;
        return column == Column.FIRST
                ? first + ", t.id" + direction
                : first + " nulls last, t.firstSeen desc, t.id desc";
    }
}

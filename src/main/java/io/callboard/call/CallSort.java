package io.callboard.call;

import static java.util.Objects.requireNonNull;

/** By what a list of calls is sorted. Calls that lack it come last either way; among equals the newest comes first. */
public record CallSort(Column column, boolean ascending) {

    /** Newest first. */
    public static final CallSort NEWEST_FIRST = new CallSort(Column.STARTED, false);

    /** What calls can be sorted by. */
    public enum Column {
        STARTED("occurredAt"),
        AGENT("agent.agentName"),
        STATUS("status"),
        SENTIMENT("assessment.sentiment"),
        DURATION("times.durationMs"),
        LATENCY("figures.latencyP50"),
        COST("figures.combinedCost");

        private final String path;

        Column(String path) {
            this.path = path;
        }
    }

    public CallSort {
        requireNonNull(column, "column");
    }

    /** The {@code order by} items over {@code c}; the id makes the order total. */
    String items() {
        String direction = ascending ? " asc" : " desc";
        String requested = "c." + column.path + direction;
        return column == Column.STARTED
                ? requested + ", c.id" + direction
                : requested + " nulls last, c.occurredAt desc, c.id desc";
    }
}

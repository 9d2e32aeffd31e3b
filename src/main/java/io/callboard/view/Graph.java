package io.callboard.view;

import java.util.List;

/**
 * A chart, what its looks stand for, and its numbers as a table: a chart is for those who see it and have a pointer, so
 * all that it leads to is there once more.
 *
 * @param heads of the table's columns, after the one that says when
 */
public record Graph(Chart chart, List<Sign> legend, List<String> heads, List<Row> rows) {

    /**
     * What a look stands for.
     *
     * @param kind its class
     */
    public record Sign(String kind, String label) {}

    /**
     * The numbers of one bucket.
     *
     * @param href to all that it counts
     */
    public record Row(String label, String href, List<Count> counts) {}

    /** @param href to what it counts; null for nothing, and for all that the row counts */
    public record Count(String text, String href) {}
}

package io.callboard.view;

import io.callboard.list.Columns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How wide somebody made the columns of a list.
 *
 * @param widths by the columns' names, in rem, {@value #LEAST} to {@value #MOST}
 * @param unknown what was asked for besides and is no width of a column
 */
record ColumnWidths(Map<String, Integer> widths, List<String> unknown) {

    /** The parameter that tells them, such as {@code caller:14,agent_name:10}. */
    static final String PARAMETER = "widths";

    /** columns.css has a class for each. */
    static final int LEAST = 4;

    static final int MOST = 60;

    private static final Pattern WIDTH = Pattern.compile("([a-z0-9_]+):([1-9][0-9]?)");

    /** Those that an address tells; null for none. */
    static ColumnWidths parse(String told, Predicate<String> isColumn) {
        Map<String, Integer> widths = new LinkedHashMap<>();
        List<String> unknown = Columns.named(told).stream()
                .filter(each -> !read(each, isColumn, widths))
                .toList();
        return new ColumnWidths(widths, unknown);
    }

    private static boolean read(String told, Predicate<String> isColumn, Map<String, Integer> widths) {
        Matcher width = WIDTH.matcher(told);
        if (!width.matches() || !isColumn.test(width.group(1))) {
            return false;
        }
        int rem = Integer.parseInt(width.group(2));
        boolean possible = rem >= LEAST && rem <= MOST;
        if (possible) {
            widths.put(width.group(1), rem);
        }
        return possible;
    }

    /** The column's width; null for the usual one. */
    Integer of(String name) {
        return widths.get(name);
    }
}

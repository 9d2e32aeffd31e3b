package io.callboard.view;

/**
 * A column of a list, or one that could be.
 *
 * @param label what its head says
 * @param title what a short label stands for; null for none
 * @param sort the order that the list has by it, as {@link Listing#sorted} takes it; null where there is none
 * @param width the classes of its width
 * @param rem the width that somebody gave it; null for the usual one
 * @param style the classes of its cells
 * @param shown whether it is
 * @param fixed whether it always is
 */
public record ColumnHead(
        String name,
        String label,
        String title,
        String sort,
        String width,
        Integer rem,
        String style,
        boolean shown,
        boolean fixed) {}

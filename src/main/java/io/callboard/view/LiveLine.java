package io.callboard.view;

/**
 * A line of a card.
 *
 * @param kind {@code agent}, {@code user}, {@code target} or {@code other}; {@code none} when nothing was said yet
 */
public record LiveLine(String kind, String speaker, String text) {}

package io.callboard.view;

/**
 * One figure of the whole period.
 *
 * @param change against the period before, such as {@code +12 %}; null when there is nothing to compare with
 * @param before what it was in the period before
 * @param href to the calls that it counts
 */
public record Tile(String label, String value, String change, String before, String href) {}

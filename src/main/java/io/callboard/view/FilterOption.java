package io.callboard.view;

/**
 * A value that a list can be filtered by.
 *
 * @param name of the parameter
 * @param value what the address holds
 * @param label what the user reads
 * @param count how many rows have it
 * @param chosen whether it is ticked
 */
public record FilterOption(String name, String value, String label, long count, boolean chosen) {}

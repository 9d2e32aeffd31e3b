package io.callboard.view;

/**
 * A value that can be chosen, or the way to one.
 *
 * @param value what the address holds
 * @param label what the user reads
 * @param href the page with it chosen; null where a form sends it
 * @param chosen whether it is
 */
public record Choice(String value, String label, String href, boolean chosen) {}

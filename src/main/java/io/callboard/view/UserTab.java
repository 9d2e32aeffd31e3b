package io.callboard.view;

/**
 * Some of the users, by role or state.
 *
 * @param href their list
 * @param count of those whom the list looks for
 * @param chosen whether the list shows them
 */
public record UserTab(String label, String href, long count, boolean chosen) {}

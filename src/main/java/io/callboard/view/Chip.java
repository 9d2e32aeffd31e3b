package io.callboard.view;

/**
 * A filter that is set.
 *
 * @param label of the filter
 * @param value in our words
 * @param href the page without it
 */
public record Chip(String label, String value, String href) {}

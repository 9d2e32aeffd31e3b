package io.callboard.view;

/**
 * A reason for which calls ended, or several.
 *
 * @param literal the provider's word; null for none, and for several
 * @param width of its bar, of 100
 * @param kind of its bar: {@code c1} for conversations, {@code c6} where nobody was reached, {@code cneg} for errors
 * @param href to the calls
 */
public record ReasonLine(
        String label, String literal, String share, String calls, String width, String kind, String href) {}

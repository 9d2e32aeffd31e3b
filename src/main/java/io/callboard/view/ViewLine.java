package io.callboard.view;

/**
 * A saved view that someone sees.
 *
 * @param owner null for one's own
 * @param current whether the list shows what it says
 * @param preferred whether the list begins with it
 * @param writable whether who sees it may change it
 */
public record ViewLine(
        String id,
        String name,
        String href,
        String owner,
        boolean shared,
        boolean current,
        boolean preferred,
        boolean writable) {}

package io.callboard.view;

/** One value of an address or form. */
public record Parameter(String name, String value) {}

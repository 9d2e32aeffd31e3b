package io.callboard.list;

/** What would be right in place of a value that cannot be read; the words are in {@code remedy.properties}. */
enum Remedy {
    /** With the values to choose from. */
    ONE_OF,
    TIME,
    ERA,
    ZONE,
    WHOLE,
    SECONDS,
    HOURS,
    DOLLARS,
    LENGTH,
    WORDS,
    ONCE,
    LINK
}

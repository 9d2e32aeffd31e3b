package io.callboard.list;

/** What a filter would tell someone who may not see phone numbers. */
public enum Secrecy {
    /** Nothing. */
    NONE,
    /** A number: whoever may not see any finds by it only the row that has the text for its id. */
    NUMBER,
    /** Words, and among them digits: with digits as for a number. */
    WORDS,
    /** Names and values: one that is masked finds nothing. */
    VALUE
}

package io.callboard.audit;

/** What became of a deed. */
public enum Outcome {
    DONE,
    /** It goes on; another row tells how it ended. */
    BEGUN,
    /** It was not allowed. */
    REFUSED,
    /** It ended early. */
    BROKEN_OFF
}

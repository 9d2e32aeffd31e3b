package io.callboard.health;

/** How it stands with a part, or with the whole. */
public enum Status {
    /** All is well. */
    UP,
    /** It works, and someone should look at it. */
    DEGRADED,
    /** It does not work. */
    DOWN,
    /** It cannot be told, because the database does not tell. */
    UNKNOWN
}

package io.callboard.health;

/** Who is told how much. */
enum Audience {
    /** The status of each part. */
    ANYBODY,
    /** Also figures, since when, and what to do. */
    USERS,
    /** Also what the database said when it failed. */
    OPERATORS
}

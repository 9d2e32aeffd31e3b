package io.callboard.list;

/** What is known of something that is or is not. */
enum Flag {
    TRUE,
    FALSE,
    UNKNOWN
}

package io.callboard.event;

/** What a delivery is about. */
public enum Subject {
    CALL,
    CHAT,
    /** Neither: an unknown event, or a body that is no JSON object. */
    NONE
}

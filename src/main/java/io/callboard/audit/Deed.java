package io.callboard.audit;

/** All that is audited. */
public enum Deed {
    /** Someone logged in, or was refused. */
    LOGIN,
    CALL_OPENED,
    CHAT_OPENED,
    /** The page of what goes on, with the last words of each. */
    LIVE_OPENED,
    /** With its raw body. */
    DELIVERY_OPENED,
    RECORDING_PLAYED,
    /** A phone number was shown to someone who sees them masked. */
    NUMBER_REVEALED,
    /** Rows were written to a file: once when it begins, once when it ends. */
    EXPORT,
    DELIVERY_REPLAYED,
    DELIVERY_RELEASED,
    DELIVERY_DISCARDED,
    /** Messages were put back into the outbox. */
    MESSAGE_REPLAYED,
    /** A message that held up all behind it is not to be relayed. */
    MESSAGE_GIVEN_UP,
    REVIEWED,
    /** A call or chat is not reviewed any more. */
    UNREVIEWED,
    ASSIGNED,
    UNASSIGNED,
    LABELLED,
    UNLABELLED,
    NOTE_WRITTEN,
    NOTE_EDITED,
    NOTE_DELETED,
    USER_ADDED,
    USER_DISABLED,
    USER_ENABLED,
    ROLE_CHANGED,
    /** An administrator gave a user another password. */
    PASSWORD_RESET,
    /** A user gave herself another password. */
    PASSWORD_CHANGED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    /** A list was kept under a name. */
    VIEW_SAVED,
    VIEW_CHANGED,
    VIEW_DELETED,
    /** A sample was signed with a key of a source and judged. */
    KEY_TESTED
}

package io.callboard.rejection;

/** Why a webhook request is refused, the most telling for an administrator first. */
public enum RejectionCause {
    /** Callboard has no key to verify a delivery with. */
    NOT_CONFIGURED,
    /** The delivery was genuine, and neither stored nor acknowledged. */
    NOT_STORED,
    /** More bodies came at the same moment than memory is set aside for; whether it was genuine was not looked at. */
    NO_ROOM,
    /** Callboard made a mistake. */
    FAULT,
    /** A signature by another key, or over other bytes. */
    MISMATCH,
    /** A signature from too long ago, or from the future. */
    STALE,
    /** An address from which nothing is accepted. */
    ADDRESS_REFUSED,
    /** The request's address names a source that is not configured. */
    UNKNOWN_SOURCE,
    /** A body beyond the limit. */
    TOO_LARGE,
    /** A body that is not declared as JSON. */
    NOT_JSON,
    /** A signature header of another form, or of another scheme. */
    MALFORMED,
    /** More than one signature header. */
    REPEATED,
    /** A body that did not come to its end, or a request that is no HTTP. */
    BROKEN,
    /** No signature header. */
    NO_SIGNATURE,
    /** Another method than POST. */
    NOT_POST,
    /** A path below the webhook's where nothing is. */
    NOTHING_HERE
}

package io.callboard.call;

/**
 * Where a call stands, derived from all that its events told and not from the provider's {@code call_status} alone: the
 * provider's own sample of {@code call_ended} says {@code registered}.
 */
public enum CallStatus {
    /** Known, but no event of its life has come. */
    REGISTERED,
    /** It is going on. */
    ONGOING,
    /** It is over, and was a conversation. */
    ENDED,
    /** Nobody was reached. */
    NOT_CONNECTED,
    /** It failed or was not allowed. */
    ERROR;

    private static final int ENDED_RANK = 3;

    /** Whether nothing more is said. */
    public boolean isOver() {
        return this != REGISTERED && this != ONGOING;
    }

    /**
     * The status that follows from the facts.
     *
     * @param rank the highest rank among the events seen; 0 for none
     * @param failed whether an event told of an error
     * @param over whether a time of its end is known
     * @param reason the provider's disconnection reason; null when not told
     * @param word the provider's {@code call_status}; null when not told
     */
    static CallStatus of(int rank, boolean failed, boolean over, String reason, String word) {
        ReasonGroup group = ReasonGroup.of(reason);
        if (failed || group == ReasonGroup.ERROR) {
            return ERROR;
        }
        if (group == ReasonGroup.NOT_CONNECTED) {
            return NOT_CONNECTED;
        }
        if ("error".equals(word)) {
            return ERROR;
        }
        if ("not_connected".equals(word)) {
            return NOT_CONNECTED;
        }
        if (reason != null || over || rank >= ENDED_RANK || "ended".equals(word)) {
            return ENDED;
        }
        return rank > 0 || "ongoing".equals(word) ? ONGOING : REGISTERED;
    }
}

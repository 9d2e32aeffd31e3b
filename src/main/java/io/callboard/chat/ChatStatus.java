package io.callboard.chat;

/** Where a chat stands, derived from all that its events told. */
public enum ChatStatus {
    /** It is going on. */
    ONGOING,
    /** It is over. */
    ENDED,
    /** It failed. */
    ERROR;

    private static final int ENDED_RANK = 3;

    /** Whether nothing more is said. */
    public boolean isOver() {
        return this != ONGOING;
    }

    /**
     * The status that follows from the facts.
     *
     * @param rank the highest rank among the events seen; 0 for none
     * @param over whether a time of its end is known
     * @param word the provider's {@code chat_status}; null when not told
     */
    static ChatStatus of(int rank, boolean over, String word) {
        if ("error".equals(word)) {
            return ERROR;
        }
        return over || rank >= ENDED_RANK || "ended".equals(word) ? ENDED : ONGOING;
    }
}

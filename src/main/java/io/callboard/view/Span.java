package io.callboard.view;

/**
 * When something of a call was, in ms of its audio. What is not told is null.
 *
 * @param start what has no time of its own has that of what came before
 * @param end of words said
 * @param waited of the agent's words: how long after the caller's last one they began
 * @param words of words said: where each begins in the text, how long it is there and when it was said, three numbers a
 *     word, separated by blanks; empty when not told
 */
public record Span(Long start, Long end, Long waited, String words) {

    static final Span NONE = new Span(null, null, null, "");

    /** Of what happened at that moment; null for none. */
    static Span at(Long moment) {
        return new Span(moment, null, null, "");
    }
}

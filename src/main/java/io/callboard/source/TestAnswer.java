package io.callboard.source;

import static java.util.Objects.requireNonNull;

/**
 * What became of a sample.
 *
 * @param detail the source that gets it where it is shared; null for any other kind
 * @param fate of what the source would send from the address of who wanted the test
 */
public record TestAnswer(Kind kind, String detail, Fate fate) {

    public TestAnswer {
        requireNonNull(kind, "kind");
        requireNonNull(fate, "fate");
    }

    /** What its signature is worth. */
    public enum Kind {
        /** It is the source's, wherever it is sent to. */
        GENUINE,
        /** It is the source's at the source's own webhook; at the one for all it is another's, which has the key, too. */
        SHARED,
        /** It is not accepted, though it was made as the source makes it. */
        REFUSED
    }

    /** What becomes of a genuine delivery for its address. */
    public enum Fate {
        TAKEN,
        HELD,
        REFUSED
    }
}

package io.callboard.trace;

/** What is done in a step. */
public enum Stage {
    /** A delivery is folded into its call or chat. */
    PROJECT("project delivery"),
    /** A change is published. */
    PUBLISH("publish change");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /** What traces call it. */
    String words() {
        return words;
    }
}

package io.callboard.view;

import io.callboard.search.Excerpt;
import java.util.Map;
import java.util.UUID;

/** Where what a list looks for was said, for the rows of its page. */
public final class Excerpts {

    /** Of a list that looks for nothing. */
    static final Excerpts NONE = new Excerpts(false, Map.of());

    private final boolean asked;
    private final Map<UUID, Excerpt> excerpts;

    Excerpts(Map<UUID, Excerpt> excerpts) {
        this(true, excerpts);
    }

    private Excerpts(boolean asked, Map<UUID, Excerpt> excerpts) {
        this.asked = asked;
        this.excerpts = Map.copyOf(excerpts);
    }

    /** Whether anything is looked for. */
    boolean isAsked() {
        return asked;
    }

    /** Null when the row was found otherwise. */
    Excerpt of(UUID row) {
        return excerpts.get(row);
    }
}

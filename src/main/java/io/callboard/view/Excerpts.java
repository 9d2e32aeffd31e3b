package io.callboard.view;

import static java.util.Objects.requireNonNull;

import io.callboard.search.Excerpt;
import java.util.Map;
import java.util.UUID;

/** Where what a list looks for was said, for the rows of its page. */
public final class Excerpts {

    /** Of a list that looks for nothing. */
    static final Excerpts NONE = new Excerpts("", null, Map.of());

    private final String page;
    private final String text;
    private final Map<UUID, Excerpt> excerpts;

    /**
     * @param page that shows one of the rows
     * @param text what was typed; null when nothing is looked for
     */
    Excerpts(String page, String text, Map<UUID, Excerpt> excerpts) {
        this.page = requireNonNull(page, "page");
        this.text = text;
        this.excerpts = Map.copyOf(excerpts);
    }

    /** Whether anything is looked for. */
    public boolean isAsked() {
        return text != null;
    }

    /** Null when the row was found otherwise. */
    public Excerpt of(UUID row) {
        return excerpts.get(row);
    }

    /** The row's page, at the line. */
    public String href(String source, String id, Excerpt excerpt) {
        return new Address(page, Map.of())
                        .with("source", source)
                        .with("id", id)
                        .with(Marks.PARAMETER, text)
                        .url()
                + "#" + Marks.anchor(excerpt.number());
    }
}

package io.callboard.view;

import static java.util.Objects.requireNonNull;

/** A password or token that was made up: a page shows it once, and nobody can tell it again. */
public record Secret(String title, String text) {

    public Secret {
        requireNonNull(title, "title");
        requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return "Secret[" + title + "]";
    }
}

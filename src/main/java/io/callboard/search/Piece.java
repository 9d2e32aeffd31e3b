package io.callboard.search;

import static java.util.Objects.requireNonNull;

/** A part of a text, and whether it is a hit; all parts one after the other are the text. */
public record Piece(String text, boolean hit) {

    public Piece {
        requireNonNull(text, "text");
    }
}

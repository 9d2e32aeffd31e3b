package io.callboard.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that every page must say.
 *
 * @param kind {@code warning} or {@code danger}
 * @param title one sentence: what is wrong
 * @param pieces what to do about it
 * @param link the words of a link to where that is done; null for none
 * @param href where it leads; null for none
 */
public record Banner(String kind, String title, List<Piece> pieces, String link, String href) {

    /** A run of words, or of code when it stood in backticks. */
    public record Piece(String text, boolean code) {}

    static Banner of(String kind, String title, String text) {
        List<Piece> pieces = new ArrayList<>();
        String[] runs = text.split("`", -1);
        for (int i = 0; i < runs.length; i++) {
            pieces.add(new Piece(runs[i], i % 2 == 1));
        }
        return new Banner(kind, title, List.copyOf(pieces), null, null);
    }

    Banner linked(String words, String address) {
        return new Banner(kind, title, pieces, words, address);
    }
}

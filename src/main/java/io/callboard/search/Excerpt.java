package io.callboard.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The line of a transcript that has most of what was looked for, the first of such lines; else the summary.
 *
 * @param speaker see {@link Line}; null for the summary
 * @param pieces the part around the first hit
 * @param number which of the lines with hits it is, from 1; 0 for the summary
 * @param lines how many lines have hits
 */
public record Excerpt(String speaker, List<Piece> pieces, int number, int lines) {

    private static final int BEFORE = 16;
    private static final int LENGTH = 240;
    private static final String CUT = "… ";

    public Excerpt {
        pieces = List.copyOf(pieces);
    }

    /** Empty when neither has a hit: it was found by its id. */
    public static Optional<Excerpt> of(Script script, Finder finder) {
        List<Line> lines = script.lines().stream()
                .filter(line -> finder.found(line.text()) > 0)
                .toList();
        if (lines.isEmpty()) {
            return ofSummary(finder.pieces(script.summary()));
        }
        int best = 0;
        int most = 0;
        for (int i = 0; i < lines.size(); i++) {
            int found = finder.found(lines.get(i).text());
            best = found > most ? i : best;
            most = Math.max(most, found);
        }
        Line line = lines.get(best);
        return Optional.of(new Excerpt(line.speaker(), around(finder.pieces(line.text())), best + 1, lines.size()));
    }

    private static Optional<Excerpt> ofSummary(List<Piece> pieces) {
        return pieces.stream().anyMatch(Piece::hit)
                ? Optional.of(new Excerpt(null, around(pieces), 0, 0))
                : Optional.empty();
    }

    /** Not more before the first hit than can be seen, and not more after it than can be read. */
    private static List<Piece> around(List<Piece> pieces) {
        List<Piece> kept = new ArrayList<>();
        int left = LENGTH;
        for (Piece piece : pieces) {
            if (left > 0) {
                String text = kept.isEmpty() && !piece.hit() ? end(piece.text()) : beginning(piece.text(), left);
                kept.add(new Piece(text, piece.hit()));
                left -= text.length();
            }
        }
        return kept;
    }

    private static String beginning(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length)
                + CUT.strip();
    }

    private static String end(String text) {
        if (text.length() <= BEFORE) {
            return text;
        }
        int least = text.length() - BEFORE;
        int blank = text.indexOf(' ', least);
        if (blank >= 0 && blank < text.length() - 1) {
            return CUT + text.substring(blank + 1);
        }
        return CUT + text.substring(Character.isLowSurrogate(text.charAt(least)) ? least + 1 : least);
    }
}

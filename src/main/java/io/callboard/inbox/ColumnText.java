package io.callboard.inbox;

/** Text from outside, made fit for a column or a log line: cut rather than refused. */
final class ColumnText {

    private static final char REPLACEMENT = '\uFFFD';

    private ColumnText() {}

    /**
     * The text without what a database refuses (NUL, half surrogate pairs: each becomes U+FFFD), at most so many
     * characters long; null for null.
     */
    static String cut(String text, int maxLength) {
        if (text == null) {
            return null;
        }
        StringBuilder kept = new StringBuilder(Math.min(text.length(), maxLength));
        text.codePoints()
                .map(point -> isStorable(point) ? point : REPLACEMENT)
                .takeWhile(point -> kept.length() + Character.charCount(point) <= maxLength)
                .forEachOrdered(kept::appendCodePoint);
        return kept.toString();
    }

    /** The text on one line: what could end a line, or drive a terminal, becomes a space. */
    static String line(String text) {
        return text.codePoints()
                .map(point -> Character.isISOControl(point) || point == 0x2028 || point == 0x2029 ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isStorable(int point) {
        return point != 0 && !(point <= 0xFFFF && Character.isSurrogate((char) point));
    }
}

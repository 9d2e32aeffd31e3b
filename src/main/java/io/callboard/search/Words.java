package io.callboard.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Parts a text into words: letters, digits and the marks that belong to them. Where a script writes no spaces, each
 * character is a word of its own, so that a word of several is found as a phrase.
 */
public final class Words {

    /** Beyond it words are taken for equal. */
    public static final int MAX_LENGTH = 100;

    private static final String ALONE =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

    private static final String JOINED = "&&[^" + ALONE + "]]";

    private static final Pattern WORD = Pattern.compile("[" + ALONE + "&&[\\p{L}\\p{Nd}]]\\p{M}*+|[\\p{L}\\p{Nd}"
            + JOINED + "[\\p{L}\\p{Nd}\\p{M}" + JOINED + "*+");

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{Nd}\\p{M}]+");

    private Words() {}

    /** In the order of the text; none for null. */
    public static List<Word> in(String text) {
        return text == null
                ? List.of()
                : WORD.matcher(text)
                        .results()
                        .map(found -> new Word(compared(found.group()), found.start(), found.end()))
                        .toList();
    }

    /** Whether it is letters, digits and marks alone, so that it means nothing else in SQL or in a pattern. */
    public static boolean isPlain(String word) {
        return PLAIN.matcher(word).matches();
    }

    private static String compared(String word) {
        String lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (lower.length() <= MAX_LENGTH) {
            return lower;
        }
        return lower.substring(
                0, Character.isHighSurrogate(lower.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH);
    }
}

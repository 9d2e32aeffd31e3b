package io.callboard.view;

import io.callboard.event.TranscriptLine.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** When each word of a line was said, told for the text as it is shown: what is masked there has no time. */
final class WordTimes {

    /** How far behind the one before a word is looked for: what is shown can differ from the words. */
    private static final int WINDOW = 80;

    private WordTimes() {}

    /** As {@link Span#words()}. */
    static String of(String text, List<Word> words) {
        StringJoiner times = new StringJoiner(" ");
        // A browser makes one character of two line breaks
        if (text == null || text.indexOf('\r') >= 0) {
            return "";
        }
        int from = 0;
        for (Word word : words) {
            String wanted = word.word() == null ? "" : word.word().strip();
            int end = Math.min(text.length(), from + WINDOW + wanted.length());
            int at = wanted.isEmpty() || word.start() == null
                    ? -1
                    : text.substring(from, end).indexOf(wanted);
            if (at >= 0) {
                times.add((from + at) + " " + wanted.length() + " " + milliseconds(word.start()));
                from += at + wanted.length();
            }
        }
        return times.toString();
    }

    /** When the first word begins that tells it; null when none does. */
    static Long start(List<Word> words) {
        return of(words.stream().map(Word::start)).findFirst().orElse(null);
    }

    /** When the last word ends that tells it; null when none does. */
    static Long end(List<Word> words) {
        return of(words.stream().map(Word::end)).reduce((first, last) -> last).orElse(null);
    }

    private static Stream<Long> of(Stream<BigDecimal> seconds) {
        return seconds.filter(Objects::nonNull).map(WordTimes::milliseconds);
    }

    /** Whatever was told, not before the beginning and within a day. */
    static long milliseconds(BigDecimal seconds) {
        BigDecimal day = BigDecimal.valueOf(86_400);
        return seconds.max(BigDecimal.ZERO).min(day).movePointRight(3).longValue();
    }
}

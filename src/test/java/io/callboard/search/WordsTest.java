package io.callboard.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I'd like a REFUND.        | i d like a refund
            GRÖẞE 42½                 | größe 42
            e-mail: a_b@example.com   | e mail a b example com
            退款吗                     | 退 款 吗
            हिन्दी में बात               | हिन्दी में बात
            '%_!\\'                   | ''
            O(n)                      | o n""")
    void areLettersAndDigitsInLowerCase(String text, String words) {
        assertThat(String.join(" ", texts(text))).isEqualTo(words);
    }

    @Test
    void areTheSameHoweverTheirAccentsAreWritten() {
        assertThat(texts("Cafe\u0301")).isEqualTo(texts("caf\u00e9"));
    }

    @Test
    void tellWhereTheyStand() {
        assertThat(Words.in("So, NO: \ud835\udc00"))
                .containsExactly(new Word("so", 0, 2), new Word("no", 4, 6), new Word("\ud835\udc00", 8, 10));
    }

    @Test
    void areCutWhereTheyAreTooLong() {
        String long1 = "x".repeat(99) + "\ud835\udc00tail";

        assertThat(Words.in(long1)).containsExactly(new Word("x".repeat(99), 0, 105));
        assertThat(Words.in("y".repeat(500_000))).hasSize(1);
    }

    /** They are written into SQL. */
    @Test
    void areNothingButLettersDigitsAndMarksWhateverTheText() {
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            String text = random.ints(40, 1, Character.MAX_CODE_POINT)
                    .map(point -> random.nextBoolean() ? point % 0x3100 : point)
                    .filter(point -> point > 0)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(texts(text)).allMatch(Words::isPlain);
        }
        assertThat(Words.isPlain("a'b")).isFalse();
        assertThat(Words.isPlain("a?")).isFalse();
        assertThat(Words.isPlain("a b")).isFalse();
    }

    private static List<String> texts(String text) {
        return Words.in(text).stream().map(Word::text).toList();
    }
}

package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.TranscriptLine.Word;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordTimesTest {

    @Test
    void tellWhereEachWordBeginsHowLongItIsAndWhenItIsHeard() {
        assertThat(WordTimes.of("Hi, hi you", List.of(word("Hi, ", "0.7"), word("hi", "0.91"), word(" you", "1.4"))))
                .isEqualTo("0 3 700 4 2 910 7 3 1400");
        assertThat(WordTimes.of("no no", List.of(word("no", "1"), word("no", "2"))))
                .isEqualTo("0 2 1000 3 2 2000");
    }

    @Test
    void leaveOutWhatIsMaskedOrHasNoTime() {
        assertThat(WordTimes.of("Call ••••34 now", List.of(word("Call", "1"), word("2131234", "2"), word("now", "3"))))
                .isEqualTo("0 4 1000 12 3 3000");
        assertThat(WordTimes.of("a b", List.of(word("a", null), word("b", "1"))))
                .isEqualTo("2 1 1000");
    }

    @Test
    void areNoneWhereABrowserCountsOtherwise() {
        assertThat(WordTimes.of("a\r\nb", List.of(word("b", "1")))).isEmpty();
        assertThat(WordTimes.of(null, List.of(word("b", "1")))).isEmpty();
    }

    private static Word word(String word, String start) {
        return new Word(word, start == null ? null : new BigDecimal(start), null);
    }
}

package io.callboard.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            refund order              | refund,order
            "Refund my order"         | refund my order
            say "no thanks" twice     | say,no thanks,twice
            „nein danke“ e-mail       | nein danke,e mail
            refund Refund             | refund
            "never closed             | never closed
            "" ! "?"                  | ~~""")
    void isWordsAndPhrases(String text, String phrases) {
        assertThat(Search.of(text).phrases().stream()
                        .map(phrase -> String.join(" ", phrase.words()))
                        .collect(Collectors.joining(",")))
                .isEqualTo(phrases);
    }

    @ParameterizedTest
    @CsvSource({
        "call_9fD2, call_9fD2",
        "Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6, Jabr9TXYYJHfvl6Syypi88rdAHYHmcq6",
        "refund, ''",
        "call_1 refund, ''",
        "call_1', ''"
    })
    void canBeAnId(String text, String id) {
        assertThat(Search.of(text).id().orElse("")).isEqualTo(id);
    }

    @Test
    void takesNoWordThatIsMore() {
        assertThatThrownBy(() -> new Phrase(List.of("a", "b'c"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Phrase(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}

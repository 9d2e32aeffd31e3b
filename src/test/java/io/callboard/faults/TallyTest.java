package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reckoning of the cases can fail: it runs without any server. */
class TallyTest {

    private static final Map<Character, String> STATUSES =
            Map.of('P', "PROCESSED", 'N', "PROCESSED", 'R', "RECEIVED", 'D', "DUPLICATE");

    /** Keys of deliveries, a letter each; those stored come with a status: P processed, N processed
     * but not on the board, R received, D duplicate. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # what                         | attempted | acknowledged | stored       | lost | phantom | double | unprojected
            all is well                    | a b       | a b          | aP bP        | 0    | 0       | 0      | 0
            not acknowledged, not there    | a b       | a            | aP           | 0    | 0       | 0      | 0
            not acknowledged, there        | a b       | a            | aP bP        | 0    | 0       | 0      | 0
            a repetition that is marked    | a b       | a b          | aP aD bP bD  | 0    | 0       | 0      | 0
            one is lost                    | a b       | a b          | aP           | 1    | 0       | 0      | 1
            all are lost                   | a b       | a b          | -            | 2    | 0       | 0      | 2
            one nobody sent                | a         | a            | aP xP        | 0    | 1       | 0      | 0
            one lost for one nobody sent   | a b       | a b          | aP xP        | 1    | 1       | 0      | 1
            one applied twice              | a b       | a b          | aP aP bP     | 0    | 0       | 1      | 0
            one stored three times         | a b       | a b          | aP aR aP bP  | 0    | 0       | 1      | 0
            two stored twice               | a b       | a b          | aP aP bP bP  | 0    | 0       | 2      | 0
            one not projected              | a b       | a b          | aP bR        | 0    | 0       | 0      | 1
            one not on the board           | a b       | a b          | aP bN        | 0    | 0       | 0      | 1
            only its duplicate is there    | a b       | a b          | aP bD        | 0    | 0       | 0      | 1
            more are marked than sent      | a b       | a b          | aP aD aD aD  | 1    | 0       | 1      | 1
            """)
    void countsWhatIsLostPhantomAndDouble(
            String what,
            String attempted,
            String acknowledged,
            String stored,
            int lost,
            int phantom,
            int twice,
            int unprojected) {
        Tally tally = tally(attempted, acknowledged, stored);

        assertThat(tally.lost()).as("lost").isEqualTo(lost);
        assertThat(tally.phantom()).as("phantom").isEqualTo(phantom);
        assertThat(tally.twice()).as("double").isEqualTo(twice);
        assertThat(tally.unprojected()).as("not on the board").isEqualTo(unprojected);
    }

    @Test
    void holdsForWhatIsPresentOnceAndOnTheBoard() {
        tally("a b", "a", "aP bP bD").verify().verifyOnBoard();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            a b | a b | aP       | lost
            a   | a   | aP xP    | phantom
            a   | a   | aP aP    | double
            a   | a   | aP aD aD aD | double
            -   | -   | -        | attempted
            a   | -   | -        | acknowledged
            """)
    void failsForEachOfThem(String attempted, String acknowledged, String stored, String complaint) {
        Tally tally = tally(attempted, acknowledged, stored);

        assertThatThrownBy(tally::verify).isInstanceOf(AssertionError.class).hasMessageContaining("[" + complaint);
    }

    @Test
    void failsForWhatIsNotOnTheBoard() {
        assertThatThrownBy(tally("a b", "a b", "aP bN")::verifyOnBoard)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("[not on the board");
    }

    /** Two were sent twice. */
    private static Tally tally(String attempted, String acknowledged, String stored) {
        Set<String> keys = keys(attempted);
        return Tally.of(keys, keys.size() + 2, keys(acknowledged), stored(stored));
    }

    private static Set<String> keys(String words) {
        return Set.of(words(words));
    }

    private static Stored stored(String words) {
        Stored stored = new Stored();
        for (String word : words(words)) {
            stored.add(word.substring(0, 1), STATUSES.get(word.charAt(1)), word.charAt(1) != 'N');
        }
        return stored;
    }

    private static String[] words(String words) {
        return words == null ? new String[0] : words.split(" ");
    }
}

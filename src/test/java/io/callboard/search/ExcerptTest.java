package io.callboard.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

    private static final Map<String, Set<String>> FORMS =
            Map.of("refunds", Set.of("refunds", "refund"), "refunded", Set.of("refunded", "refund"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            money refund            | The [money] was [refunded. Refunds], e.g. no-one re-funds.
            "no one"                | The money was refunded. Refunds, e.g. [no-one] re-funds.
            "was refund"            | The money [was refunded]. Refunds, e.g. no-one re-funds.
            "refund was"            | The money was refunded. Refunds, e.g. no-one re-funds.
            "was refunded" refunds  | The money [was refunded. Refunds], e.g. no-one re-funds.""")
    void marksWordsInAllFormsAndPhrasesAsAWhole(String search, String marked) {
        Finder finder = new Finder(Search.of(search), FORMS);

        assertThat(text(finder.pieces("The money was refunded. Refunds, e.g. no-one re-funds.")))
                .isEqualTo(marked);
        assertThat(finder.pieces(null)).isEmpty();
    }

    @Test
    void isTheLineThatHasMostOfIt() {
        Script script = new Script(
                "Agent: A refund?\nUser: Yes,\nthe refund of my order.\nAgent: Order 7.\nUser: refund order\n",
                "Refund");

        Excerpt excerpt = of(script, "refund order").orElseThrow();

        assertThat(excerpt.speaker()).isEqualTo("user");
        assertThat(text(excerpt.pieces())).isEqualTo("Yes,\nthe [refund] of my [order].");
        assertThat(excerpt.number()).isEqualTo(2);
        assertThat(excerpt.lines()).isEqualTo(4);
    }

    @Test
    void isTheSummaryWhereNobodySaidIt() {
        Excerpt excerpt =
                of(new Script("Agent: Hello", "The agent was polite."), "agent").orElseThrow();

        assertThat(text(excerpt.pieces())).isEqualTo("The [agent] was polite.");
        assertThat(excerpt.number()).isZero();
        assertThat(of(new Script("Agent: Hello", null), "agent")).isEmpty();
        assertThat(of(new Script(null, null), "agent")).isEmpty();
    }

    @Test
    void showsThePartAroundTheFirstHit() {
        String before = "word ".repeat(50);
        Excerpt excerpt = of(new Script("User: " + before + "needle" + " tail".repeat(100) + " needle", null), "needle")
                .orElseThrow();

        assertThat(text(excerpt.pieces())).startsWith("… word word").contains("word [needle] tail");
        assertThat(excerpt.pieces().get(0).text().length()).isLessThan(20);
        assertThat(excerpt.pieces()).hasSize(3);
    }

    @Test
    void takesTheSpeakersNameForNoWord() {
        Script script = new Script("Transfer_target: Hi\nAgent: User: Agent\n", null);

        assertThat(script.lines()).containsExactly(new Line("transfer_target", "Hi"), new Line("agent", "User: Agent"));
        assertThat(new Script("plain words\nmore", "s").texts()).containsExactly("plain words\nmore", "s");
    }

    private static Optional<Excerpt> of(Script script, String search) {
        return Excerpt.of(script, new Finder(Search.of(search), FORMS));
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}

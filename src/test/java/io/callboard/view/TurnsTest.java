package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.Latency;
import io.callboard.event.TranscriptLine;
import io.callboard.event.TranscriptLine.NodeTransition;
import io.callboard.event.TranscriptLine.Utterance;
import io.callboard.event.TranscriptLine.Word;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void areHeardFromTheCallersLastWordToTheAgentsFirst() {
        Turns turns = turns(
                said("agent", "0", "1"),
                said("user", "2", "3"),
                new NodeTransition("a", "b", null),
                said("agent", "4.5", "5"),
                said("agent", "6", "7"),
                said("user", "8", "9"),
                said("agent", "9.4", "10"));

        assertThat(turns.isHeard()).isTrue();
        assertThat(turns.getAll()).extracting(Turns.Turn::waited).containsExactly(ms(1500), ms(400));
        assertThat(turns.getAll()).extracting(Turns.Turn::slowest).containsExactly(true, false);
        assertThat(turns.getAll()).extracting(Turns.Turn::slow).containsExactly(true, false);
        assertThat(turns.getAll()).extracting(Turns.Turn::percent).containsExactly(100, 26);
        assertThat(turns.getP50()).isEqualByComparingTo("400");
        assertThat(turns.getP95()).isEqualByComparingTo("1500");
    }

    @Test
    void areNotHeardWhereTheAgentSpokeInBetween() {
        assertThat(turns(said("user", "2", "3"), said("agent", "2.5", "5")).getAll())
                .isEmpty();
    }

    @Test
    void areTheProvidersWhereWordsHaveNoTimes() {
        Turns turns = Turns.of(List.of(), Latency.parse("{\"e2e\":{\"values\":[800.5,1213]}}"));
        assertThat(turns.isHeard()).isFalse();
        assertThat(turns.getAll()).extracting(Turns.Turn::at).containsOnlyNulls();
        assertThat(turns.getAll()).extracting(Turns.Turn::slowest).containsExactly(false, true);
        assertThat(Turns.of(List.of(), null).getAll()).isEmpty();
        assertThat(Turns.of(List.of(), null).getP50()).isNull();
    }

    private static Turns turns(TranscriptLine... lines) {
        return Turns.of(Conversation.of(List.of(lines)), null);
    }

    private static BigDecimal ms(long milliseconds) {
        return BigDecimal.valueOf(milliseconds);
    }

    private static Utterance said(String role, String start, String end) {
        Word word = new Word("x", new BigDecimal(start), new BigDecimal(end));
        return new Utterance(role, "x", List.of(word), null, List.of());
    }
}

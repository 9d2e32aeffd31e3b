package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.TranscriptLine;
import io.callboard.event.TranscriptLine.Dtmf;
import io.callboard.event.TranscriptLine.Injected;
import io.callboard.event.TranscriptLine.NodeTransition;
import io.callboard.event.TranscriptLine.Other;
import io.callboard.event.TranscriptLine.ToolInvocation;
import io.callboard.event.TranscriptLine.ToolResult;
import io.callboard.event.TranscriptLine.Utterance;
import io.callboard.event.TranscriptLine.Word;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationTest {

    @Test
    void takesTimesFromTheWords() {
        List<Entry> entries = Conversation.of(List.of(
                said("agent", "1.2", "3.9"),
                new NodeTransition("Welcome", "Orders", "normal"),
                said("user", "61", "62")));
        assertThat(entries).extracting(Entry::time).containsExactly("0:01", "0:03", "1:01");
        assertThat(entries).extracting(Entry::kind).containsExactly("agent", "node", "user");
    }

    @Test
    void joinsACallOfAToolWithItsResult() {
        List<Entry> entries = Conversation.of(List.of(
                new ToolInvocation("t1", "lookup", "{}"),
                said("agent", "1", "2"),
                new ToolResult("t1", "{\"ok\":false}", false)));
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).result()).contains("\"ok\": false");
        assertThat(entries.get(0).failed()).isTrue();
    }

    @Test
    void showsAResultWithoutItsCall() {
        List<Entry> entries =
                Conversation.of(List.of(new ToolResult("t9", "x", null), new ToolResult(null, "y", true)));
        assertThat(entries).extracting(Entry::result).containsExactly("x", "y");
    }

    @Test
    void showsACallWithoutItsResult() {
        Entry entry = Conversation.of(List.of(new ToolInvocation("t1", "lookup", "{}")))
                .get(0);
        assertThat(entry.result()).isNull();
        assertThat(entry.successful()).isNull();
    }

    @Test
    void joinsKeysPressedInARow() {
        List<Entry> entries = Conversation.of(List.of(new Dtmf("8"), new Dtmf("4"), new Dtmf(null)));
        assertThat(entries).singleElement().extracting(Entry::text).isEqualTo("8 4 ");
    }

    @Test
    void keepsRolesThatAreNew() {
        List<TranscriptLine> lines =
                List.of(new Other("hologram", "{\"role\":\"hologram\"}"), said("supervisor", "1", "2"));
        assertThat(Conversation.of(lines)).extracting(Entry::kind).containsExactly("raw", "other");
        assertThat(Conversation.of(lines)).extracting(Entry::title).containsExactly("hologram", "supervisor");
    }

    @Test
    void takesItsOwnTimeFromWhatHasOne() {
        assertThat(Conversation.of(List.of(new Injected("note", new BigDecimal("7.4"))))
                        .get(0)
                        .time())
                .isEqualTo("0:07");
    }

    private static Utterance said(String role, String start, String end) {
        Word word = new Word("x", new BigDecimal(start), new BigDecimal(end));
        return new Utterance(role, "x", List.of(word), null, List.of());
    }
}

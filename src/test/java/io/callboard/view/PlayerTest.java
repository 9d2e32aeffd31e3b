package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.call.Call;
import io.callboard.event.EventType;
import io.callboard.event.TranscriptLine;
import io.callboard.event.TranscriptLine.ToolInvocation;
import io.callboard.event.TranscriptLine.ToolResult;
import io.callboard.event.TranscriptLine.Utterance;
import io.callboard.event.TranscriptLine.Word;
import io.callboard.fixture.Events;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlayerTest {

    private static final List<TranscriptLine> LINES = List.of(
            said("agent", "0", "2"),
            said("user", "3", "4"),
            new ToolInvocation("t1", "lookup", "{}"),
            new ToolResult("t1", "no", false),
            said("agent", "6.5", "10"));

    @Test
    void showsWhoSpeaksWhen() {
        Player player = player(Map.of(), 20_000L);
        assertThat(player.getLength()).isEqualTo(20_000);
        assertThat(player.spoken("agent")).isEqualTo("M0.0 16h100.0v15h-100.0zM325.0 16h175.0v15h-175.0z");
        assertThat(player.spoken("user")).isEqualTo("M150.0 33h50.0v15h-50.0z");
        assertThat(player.spoken("target")).isEmpty();
        assertThat(player(Map.of(), null).getLength()).isEqualTo(10_000);
    }

    @Test
    void marksToolsAndSlowAnswers() {
        List<TranscriptLine> lines = new ArrayList<>(LINES);
        lines.addAll(List.of(said("user", "10.5", "11"), said("agent", "12.1", "13")));

        assertThat(player(lines, Map.of(), 20_000L).getMarks())
                .containsExactly(new Player.Mark(4000, "failed", "lookup"), new Player.Mark(6500, "slow", "2500"));
    }

    @Test
    void playsOnlyWhatIsWithoutPersonalDataWhereThereIsSuch() {
        Map<String, Object> links = Map.of("recordingUrl", "https://a/r", "recordingMultiChannelUrl", "https://a/m");
        assertThat(player(links, null).getMixed()).isEqualTo("https://a/r");
        assertThat(player(links, null).getApart()).isEqualTo("https://a/m");
        Map<String, Object> scrubbed = Map.of(
                "recordingUrl", "https://a/r",
                "recordingMultiChannelUrl", "https://a/m",
                "scrubbedRecordingUrl", "https://a/s");
        assertThat(player(scrubbed, null).getMixed()).isEqualTo("https://a/s");
        assertThat(player(scrubbed, null).getApart()).isNull();
    }

    @Test
    void asksByCallAndNeverByAddress() {
        Player player = player(Map.of("recordingUrl", "https://a/r"), null);
        assertThat(player.address("recording", false)).isEqualTo("recording?source=retell&id=call+1");
        assertThat(player.address("recording/state", true))
                .isEqualTo("recording/state?source=retell&id=call+1&channel=apart");
    }

    private static Player player(Map<String, Object> fields, Long duration) {
        return player(LINES, fields, duration);
    }

    private static Player player(List<TranscriptLine> lines, Map<String, Object> fields, Long duration) {
        Call call = new Call("retell", "call 1");
        call.apply(Events.call("call 1", EventType.CALL_ENDED, 1000, fields));
        List<Entry> entries = Conversation.of(lines);
        return new Player(call, duration, entries, Turns.of(entries, null));
    }

    private static Utterance said(String role, String start, String end) {
        Word word = new Word("x", new BigDecimal(start), new BigDecimal(end));
        return new Utterance(role, "x", List.of(word), null, List.of());
    }
}

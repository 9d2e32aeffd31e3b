package io.callboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.TranscriptLine;
import io.callboard.event.TranscriptLine.Dtmf;
import io.callboard.event.TranscriptLine.ToolInvocation;
import io.callboard.event.TranscriptLine.ToolResult;
import io.callboard.event.TranscriptLine.Utterance;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalkTest {

    private static final ToolInvocation CALL = new ToolInvocation("t1", "book", "{}");

    @Test
    void keepsTheLastWordsInTheirOrder() {
        Talk talk = Talk.of(List.of(
                say("agent", "one"),
                say("user", "two"),
                new Dtmf("1"),
                say("agent", " "),
                say("agent", "three"),
                say("user", "four")));

        assertThat(talk.lines())
                .containsExactly(new Said("user", "two"), new Said("agent", "three"), new Said("user", "four"));
        assertThat(talk.tool()).isNull();
    }

    @Test
    void tellsTheToolThatHasNotAnswered() {
        assertThat(Talk.of(List.of(say("user", "Friday"), CALL)).tool()).isEqualTo("book");
        assertThat(Talk.of(List.of(say("user", "Friday"), CALL, say("agent", "One moment")))
                        .tool())
                .isEqualTo("book");
    }

    @Test
    void tellsNoToolThatHasOrThatNobodyWaitsFor() {
        assertThat(Talk.of(List.of(CALL, new ToolResult("t1", "done", true))).tool())
                .isNull();
        assertThat(Talk.of(List.of(CALL, say("agent", "So"), say("user", "Yes")))
                        .tool())
                .isNull();
    }

    @Test
    void isEmptyBeforeAnythingIsSaid() {
        assertThat(Talk.of(List.of())).isEqualTo(new Talk(List.of(), null));
        assertThat(Talk.of(List.of(say(null, "Hello"))).lines()).containsExactly(new Said("", "Hello"));
    }

    private static TranscriptLine say(String role, String content) {
        return new Utterance(role, content, List.of(), null, List.of());
    }
}

package io.callboard.live;

import io.callboard.event.TranscriptLine;
import io.callboard.event.TranscriptLine.ToolInvocation;
import io.callboard.event.TranscriptLine.ToolResult;
import io.callboard.event.TranscriptLine.Utterance;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The end of a conversation that goes on.
 *
 * @param lines the last words, in the order spoken; empty for none
 * @param tool the name of the tool whose answer is waited for; null for none
 */
record Talk(List<Said> lines, String tool) {

    /** So many lines are shown at most. */
    static final int MOST = 3;

    static Talk of(List<TranscriptLine> told) {
        Deque<Said> lines = new ArrayDeque<>();
        Set<String> answered = new HashSet<>();
        String tool = null;
        for (int i = told.size() - 1; i >= 0 && lines.size() < MOST; i--) {
            TranscriptLine line = told.get(i);
            if (line instanceof Utterance said
                    && said.content() != null
                    && !said.content().isBlank()) {
                lines.addFirst(new Said(Objects.requireNonNullElse(said.role(), ""), said.content()));
            } else if (line instanceof ToolResult result) {
                answered.add(result.toolCallId());
            } else if (line instanceof ToolInvocation call && tool == null && isAwaited(call, answered, lines.size())) {
                tool = call.name();
            }
        }
        return new Talk(List.copyOf(lines), tool);
    }

    /** Whoever has gone on talking since does not wait any more. */
    private static boolean isAwaited(ToolInvocation call, Set<String> answered, int linesSince) {
        return linesSince < 2 && !answered.contains(call.toolCallId());
    }
}

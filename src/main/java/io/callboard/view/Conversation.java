package io.callboard.view;

import io.callboard.event.TranscriptLine;
import io.callboard.event.TranscriptLine.Dtmf;
import io.callboard.event.TranscriptLine.Injected;
import io.callboard.event.TranscriptLine.NodeTransition;
import io.callboard.event.TranscriptLine.Other;
import io.callboard.event.TranscriptLine.Sms;
import io.callboard.event.TranscriptLine.ToolInvocation;
import io.callboard.event.TranscriptLine.ToolResult;
import io.callboard.event.TranscriptLine.Utterance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A transcript as a page shows it: each tool call joined with its result, keys pressed in a row joined, times from the
 * words; what has no time of its own gets the time of what came before.
 */
final class Conversation {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, ToolResult> results = new HashMap<>();
    private final Set<ToolResult> shown = new LinkedHashSet<>();
    private Long now;

    /** When the caller's last word ended; null once somebody else has spoken. */
    private Long asked;

    private Conversation(List<TranscriptLine> lines) {
        for (TranscriptLine line : lines) {
            if (line instanceof ToolResult result && result.toolCallId() != null) {
                results.putIfAbsent(result.toolCallId(), result);
            }
        }
        lines.forEach(this::add);
    }

    static List<Entry> of(List<TranscriptLine> lines) {
        return List.copyOf(new Conversation(lines).entries);
    }

    private void add(TranscriptLine line) {
        if (line instanceof Utterance said) {
            say(said);
        } else if (line instanceof ToolInvocation call) {
            call(call);
        } else if (line instanceof ToolResult result) {
            answer(result);
        } else if (line instanceof NodeTransition move) {
            entries.add(new Entry(
                    "node", null, move.kind(), move.newNode(), move.formerNode(), null, List.of(), Span.at(now)));
        } else if (line instanceof Dtmf key) {
            press(Objects.requireNonNullElse(key.digit(), ""));
        } else if (line instanceof Sms sms) {
            at(sms.seconds());
            entries.add(new Entry("sms", null, null, sms.content(), null, null, sms.media(), Span.at(now)));
        } else if (line instanceof Injected injected) {
            at(injected.seconds());
            entries.add(Entry.of("injected", Span.at(now), null, injected.content()));
        } else if (line instanceof Other other) {
            entries.add(Entry.of("raw", Span.at(now), other.role(), JsonLayout.of(other.json())));
        }
    }

    private void say(Utterance said) {
        Long start = WordTimes.start(said.words());
        Long end = WordTimes.end(said.words());
        now = start == null ? now : start;
        String role = Objects.requireNonNullElse(said.role(), "");
        String kind =
                switch (role) {
                    case "agent", "user" -> role;
                    case "transfer_target" -> "target";
                    default -> "other";
                };
        boolean answers = "agent".equals(kind) && asked != null && start != null && start >= asked;
        Span span = new Span(now, end, answers ? start - asked : null, WordTimes.of(said.content(), said.words()));
        entries.add(new Entry(kind, said.createdAt(), role, said.content(), null, null, said.media(), span));
        asked = "user".equals(kind) ? end : null;
        now = end == null ? now : end;
    }

    private void call(ToolInvocation call) {
        ToolResult result = results.get(call.toolCallId());
        shown.add(result);
        entries.add(new Entry(
                "tool",
                null,
                call.name(),
                call.arguments(),
                result == null ? null : JsonLayout.of(result.content()),
                result == null ? null : result.successful(),
                List.of(),
                Span.at(now)));
    }

    /** Results are shown with their call; one without a call stands alone. */
    private void answer(ToolResult result) {
        if (shown.add(result)) {
            entries.add(new Entry(
                    "tool",
                    null,
                    result.toolCallId(),
                    null,
                    JsonLayout.of(result.content()),
                    result.successful(),
                    List.of(),
                    Span.at(now)));
        }
    }

    private void press(String digit) {
        int last = entries.size() - 1;
        if (last >= 0 && "keys".equals(entries.get(last).kind())) {
            Entry keys = entries.get(last);
            entries.set(last, Entry.of("keys", keys.span(), null, keys.text() + " " + digit));
        } else {
            entries.add(Entry.of("keys", Span.at(now), null, digit));
        }
    }

    private void at(BigDecimal seconds) {
        if (seconds != null) {
            now = WordTimes.milliseconds(seconds);
        }
    }
}

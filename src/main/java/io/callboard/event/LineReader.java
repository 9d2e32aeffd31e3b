package io.callboard.event;

import io.callboard.event.JsonNode.Obj;
import io.callboard.event.JsonNode.Text;
import io.callboard.event.TranscriptLine.Dtmf;
import io.callboard.event.TranscriptLine.Injected;
import io.callboard.event.TranscriptLine.NodeTransition;
import io.callboard.event.TranscriptLine.Other;
import io.callboard.event.TranscriptLine.Sms;
import io.callboard.event.TranscriptLine.ToolInvocation;
import io.callboard.event.TranscriptLine.ToolResult;
import io.callboard.event.TranscriptLine.Utterance;
import io.callboard.event.TranscriptLine.Word;
import java.util.List;
import java.util.Objects;

/** Reads one entry of a transcript, by its role. */
final class LineReader {

    private LineReader() {}

    static TranscriptLine read(JsonNode entry, String path, Remarks remarks) {
        if (!(entry instanceof Obj object) || !(object.members().get("role") instanceof Text role)) {
            return new Other("", entry.compact());
        }
        Fields line = new Fields(object, path, remarks);
        return switch (role.value()) {
            case "agent", "user", "transfer_target" -> utterance(role.value(), line);
            case "tool_call_invocation" ->
                new ToolInvocation(line.text("tool_call_id"), line.text("name"), line.textOrJson("arguments"));
            case "tool_call_result" ->
                new ToolResult(line.text("tool_call_id"), line.textOrJson("content"), line.flag("successful"));
            case "node_transition" -> nodeTransition(line);
            case "state_transition" ->
                new NodeTransition(line.text("former_state_name"), line.text("new_state_name"), null);
            case "dtmf" -> new Dtmf(line.text("digit"));
            case "sms" -> new Sms(line.textOrJson("content"), line.decimal("time_sec"), media(line));
            case "injected" -> new Injected(line.textOrJson("content"), line.decimal("time_sec"));
            default -> new Other(role.value(), entry.compact());
        };
    }

    private static Utterance utterance(String role, Fields line) {
        List<Word> words = line.objects("words").stream()
                .map(word -> new Word(word.text("word"), word.decimal("start"), word.decimal("end")))
                .toList();
        return new Utterance(role, line.textOrJson("content"), words, line.time("created_timestamp"), media(line));
    }

    private static NodeTransition nodeTransition(Fields line) {
        return new NodeTransition(
                line.text(line.has("former_node_name") ? "former_node_name" : "former_node_id"),
                line.text(line.has("new_node_name") ? "new_node_name" : "new_node_id"),
                line.text("transition_type"));
    }

    private static List<String> media(Fields line) {
        List<Fields> media = line.objects("multimedia");
        return media.isEmpty()
                ? List.of()
                : media.stream()
                        .map(medium -> medium.text("url"))
                        .filter(Objects::nonNull)
                        .toList();
    }
}

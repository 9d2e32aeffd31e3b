package io.callboard.event;

import io.callboard.event.JsonNode.Obj;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a conversation, one line after the other: it may have ten thousands. */
final class TranscriptReader {

    /** The language model's sealed thoughts: long, unreadable, and of the nature of a credential. */
    private static final String NOT_KEPT = "thought_signature";

    private TranscriptReader() {}

    /** The conversation in that field; null when it has none. */
    static Transcript read(Fields fields, String name) {
        String json = fields.arrayText(name).map(TranscriptReader::kept).orElse(null);
        return json == null ? null : new Transcript(json, lines(json, fields.pathOf(name), fields.remarks()));
    }

    /** The lines in a compact JSON array; none when it is no array. */
    static List<TranscriptLine> lines(String json, String path, Remarks remarks) {
        List<TranscriptLine> lines = new ArrayList<>();
        JsonTree.items(json, entry -> lines.add(LineReader.read(entry, path, remarks)));
        return List.copyOf(lines);
    }

    private static String kept(String json) {
        if (!json.contains(NOT_KEPT)) {
            return json;
        }
        StringBuilder out = new StringBuilder();
        JsonTree.items(json, entry -> CompactJson.write(kept(entry), out.append(out.isEmpty() ? '[' : ',')));
        return out.append(']').toString();
    }

    private static JsonNode kept(JsonNode entry) {
        if (!(entry instanceof Obj object) || !object.members().containsKey(NOT_KEPT)) {
            return entry;
        }
        Map<String, JsonNode> members = new LinkedHashMap<>(object.members());
        members.remove(NOT_KEPT);
        return new Obj(members);
    }
}

package io.callboard.event;

import io.callboard.event.JsonNode.Arr;
import io.callboard.event.JsonNode.Obj;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a conversation. */
final class TranscriptReader {

    /** The language model's sealed thoughts: long, unreadable, and of the nature of a credential. */
    private static final String NOT_KEPT = "thought_signature";

    private TranscriptReader() {}

    /** The conversation in that field; null when it has none. */
    static Transcript read(Fields fields, String name) {
        return fields.array(name)
                .map(array -> read(array, fields.pathOf(name), fields.remarks()))
                .orElse(null);
    }

    static Transcript read(Arr array, String path, Remarks remarks) {
        List<JsonNode> kept = array.items().stream().map(TranscriptReader::kept).toList();
        List<TranscriptLine> lines = kept.stream()
                .map(entry -> LineReader.read(entry, path, remarks))
                .toList();
        return new Transcript(new Arr(kept).compact(), lines);
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

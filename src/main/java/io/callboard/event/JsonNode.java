package io.callboard.event;

import java.util.List;
import java.util.Map;

/**
 * A JSON value as it came. Numbers keep their text, so that no figure of absurd size is ever worked out. Never nested
 * deeper than {@link JsonTree#MAX_DEPTH}, so recursion over it is safe.
 */
sealed interface JsonNode {

    record Obj(Map<String, JsonNode> members) implements JsonNode {}

    record Arr(List<JsonNode> items) implements JsonNode {}

    record Text(String value) implements JsonNode {}

    /** @param digits the number as it is written, such as {@code 1.789e12} */
    record Num(String digits) implements JsonNode {}

    record Bool(boolean value) implements JsonNode {}

    record Null() implements JsonNode {}

    /**
     * An object or array of which so far only the text is known.
     *
     * @param json compact; empty where not even that was asked for
     * @param object false for an array
     */
    record Unread(String json, boolean object) implements JsonNode {

        JsonNode read() {
            return KeptJson.value(json).orElseThrow();
        }

        @Override
        public String compact() {
            return json;
        }
    }

    /** The value without whitespace, in the order it came; the same for the same value. */
    default String compact() {
        StringBuilder out = new StringBuilder();
        CompactJson.write(this, out);
        return out.toString();
    }
}

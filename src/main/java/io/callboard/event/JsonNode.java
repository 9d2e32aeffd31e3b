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

    /** The value without whitespace, in the order it came; the same for the same value. */
    default String compact() {
        StringBuilder out = new StringBuilder();
        CompactJson.write(this, out);
        return out.toString();
    }
}

package io.callboard.event;

import io.callboard.event.JsonNode.Arr;
import io.callboard.event.JsonNode.Bool;
import io.callboard.event.JsonNode.Null;
import io.callboard.event.JsonNode.Num;
import io.callboard.event.JsonNode.Obj;
import io.callboard.event.JsonNode.Text;
import io.callboard.event.JsonNode.Unread;

/** Writes JSON without whitespace; escapes only what must be. */
public final class CompactJson {

    private CompactJson() {}

    static void write(JsonNode node, StringBuilder out) {
        if (node instanceof Obj object) {
            writeObject(object, out);
        } else if (node instanceof Arr array) {
            writeArray(array, out);
        } else if (node instanceof Text text) {
            writeText(text.value(), out);
        } else if (node instanceof Num number) {
            out.append(number.digits());
        } else if (node instanceof Bool bool) {
            out.append(bool.value());
        } else if (node instanceof Null) {
            out.append("null");
        } else if (node instanceof Unread unread) {
            out.append(unread.json());
        }
    }

    private static void writeObject(Obj object, StringBuilder out) {
        String separator = "{";
        for (var member : object.members().entrySet()) {
            out.append(separator);
            writeText(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append(object.members().isEmpty() ? "{}" : "}");
    }

    private static void writeArray(Arr array, StringBuilder out) {
        String separator = "[";
        for (JsonNode item : array.items()) {
            out.append(separator);
            write(item, out);
            separator = ",";
        }
        out.append(array.items().isEmpty() ? "[]" : "]");
    }

    /** Appends the text in quotes, in runs of characters that need no escape, which is most often the whole. */
    public static void writeText(String text, StringBuilder out) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, written, i).append(escaped(c));
                written = i + 1;
            }
        }
        (written == 0 ? out.append(text) : out.append(text, written, text.length())).append('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format("\\u%04x", (int) c);
        };
    }
}

package io.callboard.event;

import io.callboard.event.JsonNode.Arr;
import io.callboard.event.JsonNode.Bool;
import io.callboard.event.JsonNode.Null;
import io.callboard.event.JsonNode.Num;
import io.callboard.event.JsonNode.Obj;
import io.callboard.event.JsonNode.Text;

/** Writes JSON without whitespace; escapes only what must be. */
final class CompactJson {

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

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> writeCharacter(c, out);
            }
        }
        out.append('"');
    }

    private static void writeCharacter(char c, StringBuilder out) {
        if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}

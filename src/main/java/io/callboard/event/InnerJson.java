package io.callboard.event;

import io.callboard.event.JsonNode.Unread;
import jakarta.json.stream.JsonParser.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * What is nested deeper than a {@link JsonTree} goes, written down as compact JSON while it is passed: a million numbers
 * that are only kept never become a million objects.
 */
final class InnerJson {

    private final boolean object;

    /** Null when the text is not needed. */
    private final StringBuilder out;

    /** Those given so far, for each object or array that is open; arrays have none. */
    private final Deque<Set<String>> names = new ArrayDeque<>();

    private int depth;
    private boolean twice;

    InnerJson(boolean object, boolean kept) {
        this.object = object;
        out = kept ? new StringBuilder() : null;
    }

    /** @param text of a name, text or number; null for any other event */
    void take(Event event, String text) {
        switch (event) {
            case START_OBJECT, START_ARRAY -> depth++;
            case END_OBJECT, END_ARRAY -> depth--;
            default -> {}
        }
        if (out != null) {
            write(event, text);
        }
    }

    /** How many objects and arrays are open; 0 when it is whole. */
    int depth() {
        return depth;
    }

    /** The value; of a name given twice the last one. */
    Unread node() {
        String json = out == null ? "" : out.toString();
        return new Unread(twice ? KeptJson.value(json).orElseThrow().compact() : json, object);
    }

    private void write(Event event, String text) {
        switch (event) {
            case START_OBJECT -> start('{', new HashSet<>());
            case START_ARRAY -> start('[', Set.of());
            case END_OBJECT -> end('}');
            case END_ARRAY -> end(']');
            case KEY_NAME -> name(text);
            case VALUE_STRING -> CompactJson.writeText(text, separated());
            case VALUE_NUMBER -> separated().append(text);
            case VALUE_TRUE -> separated().append("true");
            case VALUE_FALSE -> separated().append("false");
            case VALUE_NULL -> separated().append("null");
        }
    }

    private void start(char bracket, Set<String> names) {
        separated().append(bracket);
        this.names.addLast(names);
    }

    private void end(char bracket) {
        out.append(bracket);
        names.removeLast();
    }

    private void name(String name) {
        twice |= !names.getLast().add(name);
        CompactJson.writeText(name, separated());
        out.append(':');
    }

    /** No text ends with these characters, only its closing quote can stand there. */
    private StringBuilder separated() {
        char last = out.isEmpty() ? '[' : out.charAt(out.length() - 1);
        return last == '[' || last == '{' || last == ':' ? out : out.append(',');
    }
}

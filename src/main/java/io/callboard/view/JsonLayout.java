package io.callboard.view;

import java.nio.charset.StandardCharsets;

/**
 * JSON text with line breaks, for reading. Only white space between tokens is changed: numbers, escapes, duplicate keys
 * and the order stay as they came, and so does whatever is no JSON.
 */
final class JsonLayout {

    /** The most characters that a page shows of one text. */
    static final int LIMIT = 200_000;

    private static final int DEEPEST = 40;

    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean quoted;
    private boolean escaped;

    private JsonLayout() {}

    /** The bytes as UTF-8 text, laid out when it looks like JSON, cut at {@link #LIMIT}. */
    static String of(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, LIMIT), StandardCharsets.UTF_8);
        return of(text);
    }

    /** The text, laid out when it looks like JSON; null for null. */
    static String of(String text) {
        if (text == null) {
            return null;
        }
        String whole = text.strip();
        return whole.startsWith("{") || whole.startsWith("[") ? new JsonLayout().lay(whole) : text;
    }

    private String lay(String text) {
        for (int i = 0; i < text.length() && out.length() < LIMIT; i++) {
            char character = text.charAt(i);
            if (quoted) {
                copyQuoted(character);
            } else if (character > ' ') {
                place(character, next(text, i));
            }
        }
        return out.toString();
    }

    private void copyQuoted(char character) {
        out.append(character);
        quoted = escaped || character != '"';
        escaped = !escaped && character == '\\';
    }

    private void place(char character, char next) {
        switch (character) {
            case '{', '[' -> {
                depth++;
                out.append(character);
                if (next != '}' && next != ']') {
                    breakLine();
                }
            }
            case '}', ']' -> {
                depth = Math.max(0, depth - 1);
                char last = out.charAt(out.length() - 1);
                if (last != '{' && last != '[') {
                    breakLine();
                }
                out.append(character);
            }
            case ',' -> {
                out.append(character);
                breakLine();
            }
            case ':' -> out.append(": ");
            default -> {
                quoted = character == '"';
                out.append(character);
            }
        }
    }

    private void breakLine() {
        out.append('\n').append("  ".repeat(Math.min(depth, DEEPEST)));
    }

    private static char next(String text, int index) {
        for (int i = index + 1; i < text.length(); i++) {
            if (text.charAt(i) > ' ') {
                return text.charAt(i);
            }
        }
        return 0;
    }
}

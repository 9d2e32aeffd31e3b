package io.callboard.view;

import java.time.Instant;
import java.util.List;

/**
 * One thing of a conversation, as a page shows it. What a kind has no use for is null, lists are empty.
 *
 * @param kind {@code agent}, {@code user}, {@code target}, {@code other} for words said or written; {@code tool},
 *     {@code node}, {@code keys}, {@code sms}, {@code injected}, {@code transfer}, {@code raw} for what happened between
 * @param at when it was written, in chats
 * @param title the speaker's role, the tool's name, the transfer's destination
 * @param text words said, the tool's arguments, the node gone to
 * @param result what the tool answered, laid out; the node come from
 * @param successful whether the tool did its work
 * @param media addresses of pictures and files
 * @param span when it was, in calls
 */
public record Entry(
        String kind,
        Instant at,
        String title,
        String text,
        String result,
        Boolean successful,
        List<String> media,
        Span span) {

    static Entry of(String kind, Span span, String title, String text) {
        return new Entry(kind, null, title, text, null, null, List.of(), span);
    }

    /** Of the audio, {@code 0:41}; empty when not told. */
    public String time() {
        return span.start() == null ? "" : Length.of(span.start());
    }

    /** Whether it is words said or written. */
    public boolean said() {
        return switch (kind) {
            case "agent", "user", "target", "other" -> true;
            default -> false;
        };
    }

    public boolean failed() {
        return Boolean.FALSE.equals(successful);
    }

    /** The tool's arguments, laid out. */
    public String layout() {
        return JsonLayout.of(text);
    }
}

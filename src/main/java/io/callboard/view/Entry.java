package io.callboard.view;

import java.time.Instant;
import java.util.List;

/**
 * One thing of a conversation, as a page shows it. What a kind has no use for is null, lists are empty.
 *
 * @param kind {@code agent}, {@code user}, {@code target}, {@code other} for words said or written; {@code tool},
 *     {@code node}, {@code keys}, {@code sms}, {@code injected}, {@code transfer}, {@code raw} for what happened between
 * @param time of the audio, {@code 0:41}; empty when not told
 * @param at when it was written, in chats
 * @param title the speaker's role, the tool's name, the transfer's destination
 * @param text words said, the tool's arguments, the node gone to
 * @param result what the tool answered, laid out; the node come from
 * @param successful whether the tool did its work
 * @param media addresses of pictures and files
 */
public record Entry(
        String kind,
        String time,
        Instant at,
        String title,
        String text,
        String result,
        Boolean successful,
        List<String> media) {

    static Entry of(String kind, String time, String title, String text) {
        return new Entry(kind, time, null, title, text, null, null, List.of());
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

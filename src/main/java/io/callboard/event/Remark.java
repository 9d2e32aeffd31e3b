package io.callboard.event;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something odd in a body that was kept all the same. The deliveries page explains it, from the message bundle by
 * {@link Code}.
 *
 * @param code what is odd
 * @param field the path of the field, such as {@code call.start_timestamp}; empty when it is the whole body
 */
public record Remark(Code code, String field) {

    /** The kinds of oddity. */
    public enum Code {
        /** No bytes at all. */
        EMPTY_BODY,
        /** Bytes that are no UTF-8; each is read as U+FFFD. */
        NOT_UTF8,
        /** No JSON, or JSON that is cut short, nested too deep or holds a number of absurd size. */
        NOT_JSON,
        /** JSON, but not an object. */
        NOT_AN_OBJECT,
        /** No {@code event}, or one that is no text. */
        NO_EVENT,
        /** An event that Callboard does not know. */
        UNKNOWN_EVENT,
        /** No call or chat to which this belongs. */
        NO_SUBJECT,
        /** A call or chat without its id, or with one that is no text. */
        NO_ID,
        /** An id of more than {@value Envelope#MAX_ID_LENGTH} characters. */
        ID_TOO_LONG,
        /** A field of another type than documented; it was left out of the board. */
        WRONG_TYPE,
        /** A field of another type than documented, such as a number as text; it was understood. */
        OTHER_TYPE,
        /** An ISO date where milliseconds belong; it was understood. */
        ISO_TIME,
        /** A number that its field cannot hold; it was left out of the board. */
        OUT_OF_RANGE,
        /** NUL characters or half surrogate pairs; each is shown as U+FFFD. */
        UNSTORABLE_TEXT,
        /** A text longer than its column; it was cut on the board. */
        TEXT_CUT,
        /** A web call's join credential; it was masked before the body was stored. */
        ACCESS_TOKEN_MASKED
    }

    public Remark {
        requireNonNull(code, "code");
        requireNonNull(field, "field");
    }

    public Remark(Code code) {
        this(code, "");
    }

    /** The lines in which remarks are stored, one {@code CODE field} each; empty for none. */
    public static String toLines(List<Remark> remarks) {
        return remarks.stream()
                .distinct()
                .map(remark -> (remark.code + " " + remark.field).strip())
                .collect(Collectors.joining("\n"));
    }

    /** The remarks that {@link #toLines} wrote; none for null or empty. */
    public static List<Remark> fromLines(String lines) {
        if (lines == null || lines.isBlank()) {
            return List.of();
        }
        return Arrays.stream(lines.split("\n"))
                .map(line -> line.split(" ", 2))
                .map(parts -> new Remark(Code.valueOf(parts[0]), parts.length > 1 ? parts[1] : ""))
                .toList();
    }
}

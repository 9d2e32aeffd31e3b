package io.callboard.demo;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a script.
 *
 * @param percent in how many of a hundred calls it happens
 * @param group lines of one group happen together; empty for a line by itself
 */
record Step(Kind kind, String text, int percent, String group) {

    private static final Pattern LINE = Pattern.compile("(?:(\\d+)%(\\w*) )?(A:|U:|@|>|#|!|~|\\^) (.*)");

    private static final Map<String, Kind> SIGNS = Map.of(
            "A:", Kind.AGENT,
            "U:", Kind.CALLER,
            "@", Kind.TOOL,
            ">", Kind.NODE,
            "#", Kind.DIGITS,
            "!", Kind.NOTE,
            "~", Kind.MESSAGE,
            "^", Kind.TRANSFER);

    enum Kind {
        AGENT,
        CALLER,
        TOOL,
        NODE,
        DIGITS,
        NOTE,
        MESSAGE,
        TRANSFER
    }

    static Step parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no line of a script: " + line);
        }
        return new Step(
                SIGNS.get(matcher.group(3)),
                matcher.group(4),
                matcher.group(1) == null ? 100 : Integer.parseInt(matcher.group(1)),
                matcher.group(1) == null ? "" : matcher.group(2));
    }
}

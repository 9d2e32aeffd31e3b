package io.callboard.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of a call or chat is searched; both may be null.
 *
 * @param transcript lines such as {@code Agent: …}; the speaker's name is not searched
 */
public record Script(String transcript, String summary) {

    private static final Pattern SPEAKER =
            Pattern.compile("(Agent|User|Transfer[_ ]target):[ \\t]*(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    public boolean isEmpty() {
        return transcript == null && summary == null;
    }

    /** In the order spoken; what follows a line break and names no speaker goes on with the line before. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (String row : Objects.requireNonNullElse(transcript, "").split("\\R")) {
            Matcher named = SPEAKER.matcher(row);
            if (named.matches()) {
                String role = named.group(1).toLowerCase(Locale.ROOT).replace(' ', '_');
                lines.add(new Line(role, named.group(2)));
            } else if (lines.isEmpty()) {
                lines.add(new Line(null, row));
            } else {
                Line last = lines.remove(lines.size() - 1);
                lines.add(new Line(last.speaker(), last.text() + "\n" + row));
            }
        }
        return lines;
    }

    /** The texts that phrases are looked for in: no phrase goes from one to the next. */
    public Stream<String> texts() {
        return Stream.concat(lines().stream().map(Line::text), Stream.ofNullable(summary));
    }
}

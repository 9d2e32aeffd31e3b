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
        String role = null;
        StringBuilder said = null;
        for (String row : Objects.requireNonNullElse(transcript, "").split("\\R")) {
            Matcher named = SPEAKER.matcher(row);
            if (!named.matches() && said != null) {
                said.append('\n').append(row);
                continue;
            }
            if (said != null) {
                lines.add(new Line(role, said.toString()));
            }
            boolean known = named.matches();
            role = known ? named.group(1).toLowerCase(Locale.ROOT).replace(' ', '_') : null;
            said = new StringBuilder(known ? named.group(2) : row);
        }
        if (said != null) {
            lines.add(new Line(role, said.toString()));
        }
        return lines;
    }

    /** The texts that phrases are looked for in: no phrase goes from one to the next. */
    public Stream<String> texts() {
        return Stream.concat(lines().stream().map(Line::text), Stream.ofNullable(summary));
    }
}

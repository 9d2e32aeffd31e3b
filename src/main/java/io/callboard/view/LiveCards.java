package io.callboard.view;

import io.callboard.event.Subject;
import io.callboard.live.Ongoing;
import io.callboard.live.Said;
import io.callboard.live.Wall;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes cards of what goes on, in the words and the zone of the viewer. */
@RequestScoped
class LiveCards {

    /** Of a line, so many characters of its end are shown: what is said last counts. */
    static final int MOST = 160;

    @Inject
    Words words;

    @Inject
    Outcomes outcomes;

    @Inject
    Callers callers;

    @Inject
    Times times;

    LiveCard card(Ongoing one, boolean stuck) {
        boolean chat = one.subject() == Subject.CHAT;
        Pill mood = outcomes.sentiment(one.sentiment());
        return new LiveCard(
                one.subject() + " " + one.source() + " " + one.id(),
                new Address(chat ? "chat.xhtml" : "call.xhtml", Map.of())
                        .with("source", one.source())
                        .with("id", one.id())
                        .url(),
                one.since().toEpochMilli(),
                stuck,
                mood != null && "negative".equals(mood.kind()),
                icon(one),
                way(one),
                chat ? way(one) : callers.name(one.type(), one.direction(), one.from(), one.to()),
                Objects.requireNonNullElse(one.agent(), words.get("call.noAgent")),
                one.agentVersion() == null ? "" : "v" + one.agentVersion(),
                lines(one, chat),
                Stream.of(state(one, stuck), mood, note(one, stuck))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static String icon(Ongoing one) {
        if (one.subject() == Subject.CHAT) {
            return "comments";
        }
        return switch (Objects.requireNonNullElse(one.direction(), "")) {
            case "outbound" -> "arrow-up-right";
            case "inbound" -> "arrow-down-left";
            default -> "web_call".equals(one.type()) ? "globe" : "phone";
        };
    }

    private String way(Ongoing one) {
        if (one.direction() != null) {
            return outcomes.known("direction.", one.direction(), one.direction());
        }
        String otherwise = words.get(one.subject() == Subject.CHAT ? "live.chat" : "live.call");
        return outcomes.known("type.", one.type(), Objects.requireNonNullElse(one.type(), otherwise));
    }

    private List<LiveLine> lines(Ongoing one, boolean chat) {
        return one.lines().isEmpty()
                ? List.of(new LiveLine("none", "", words.get("live.silent")))
                : one.lines().stream().map(said -> line(said, chat)).toList();
    }

    private LiveLine line(Said said, boolean chat) {
        String kind =
                switch (said.role()) {
                    case "agent", "user" -> said.role();
                    case "transfer_target" -> "target";
                    default -> "other";
                };
        String speaker = chat && kind.equals("user")
                ? words.get("chat.customer")
                : outcomes.known("speaker.", said.role(), said.role());
        return new LiveLine(kind, speaker, end(said.text()));
    }

    /** Cut after a space where there is one, and never through a character. */
    static String end(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= MOST) {
            return line;
        }
        int from = line.length() - MOST;
        int space = line.indexOf(' ', from);
        if (space >= 0 && space < line.length() - MOST / 2) {
            from = space + 1;
        } else if (Character.isLowSurrogate(line.charAt(from))) {
            from++;
        }
        return "…" + line.substring(from);
    }

    private Pill state(Ongoing one, boolean stuck) {
        if (stuck) {
            return Pill.tinted("warning", "exclamation-triangle", words.get("live.stuck"), null);
        }
        return one.transferring()
                ? Pill.tinted("quarantined", "directions", words.get("live.transferring"), null)
                : Pill.tinted("live", "pulse", words.get("call.status.ONGOING"), null);
    }

    /** Null for none. */
    private Pill note(Ongoing one, boolean stuck) {
        if (stuck) {
            return Pill.plain("clock", words.format("live.heard", times.clock(one.heard())), times.whole(one.heard()));
        }
        if (one.transferring() && one.destination() != null) {
            return Pill.plain("phone", words.format("live.transfer.to", Phone.of(one.destination())), null);
        }
        return one.tool() == null ? null : Pill.plain("wrench", words.format("live.tool", one.tool()), null);
    }

    LiveBoard board(Wall wall) {
        return new LiveBoard(
                wall,
                wall.live().stream().map(one -> card(one, false)).toList(),
                wall.stuck().stream().map(one -> card(one, true)).toList(),
                words);
    }
}

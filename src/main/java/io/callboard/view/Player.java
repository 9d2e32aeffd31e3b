package io.callboard.view;

import io.callboard.call.Call;
import io.callboard.call.RecordingLinks;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the player of a call is given: where the recording can be asked for, who speaks when, and what is marked. The
 * picture is 1000 wide and 64 high: the agent above the middle, the caller below, whom it was transferred to in both.
 */
public final class Player {

    private static final int WIDTH = 1000;

    private final Address address;
    private final RecordingLinks links;
    private final List<Entry> entries;
    private final Turns turns;
    private final long length;

    Player(Call call, Long duration, List<Entry> entries, Turns turns) {
        address = new Address("recording", Map.of())
                .with("source", call.getSource())
                .with("id", call.getCallId());
        links = new RecordingLinks(
                call.getRecordingUrl(),
                call.getRecordingMultiChannelUrl(),
                call.getScrubbedRecordingUrl(),
                call.getScrubbedRecordingMultiChannelUrl());
        this.entries = entries;
        this.turns = turns;
        length = Math.max(duration == null ? 0 : duration, lastWord(entries));
    }

    private static long lastWord(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.span().end())
                .filter(Objects::nonNull)
                .max(Long::compare)
                .orElse(0L);
    }

    /** The recording's address with the provider; null when there is none. */
    public String getMixed() {
        return links.mixed();
    }

    /** The same with each party on its own channel. */
    public String getApart() {
        return links.apart();
    }

    /** The part of Callboard that asks for it: {@code recording}, {@code recording/state}, {@code recording/peaks}. */
    public String address(String part, boolean apart) {
        return new Address(part, address.parameters())
                .with("channel", apart ? "apart" : null)
                .url();
    }

    /** In ms, by what was told and said; 0 when neither is known. */
    public long getLength() {
        return length;
    }

    /** Where that speaker speaks, as the path of a picture. */
    public String spoken(String kind) {
        String box =
                switch (kind) {
                    case "agent" -> "16h%sv15h-%sz";
                    case "user" -> "33h%sv15h-%sz";
                    default -> "24h%sv16h-%sz";
                };
        return entries.stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(Entry::span)
                .filter(span -> length > 0 && span.start() != null && span.end() != null && span.end() > span.start())
                .map(span -> {
                    String width = figure(Math.max(1.5, WIDTH * (span.end() - span.start()) / (double) length));
                    return "M" + figure(WIDTH * span.start() / (double) length) + " " + box.formatted(width, width);
                })
                .collect(Collectors.joining());
    }

    private static String figure(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /**
     * A moment that is worth a look.
     *
     * @param at ms of the audio
     * @param kind {@code tool}, {@code failed}, {@code transfer} or {@code slow}
     * @param name of the tool or destination; ms of a slow answer; may be null
     */
    public record Mark(long at, String kind, String name) {

        /** Of the audio, {@code 0:41}. */
        public String time() {
            return Length.of(at);
        }
    }

    /** In their order. */
    public List<Mark> getMarks() {
        Stream<Mark> steps = entries.stream()
                .filter(entry -> entry.span().start() != null)
                .flatMap(entry -> switch (entry.kind()) {
                    case "tool" ->
                        Stream.of(new Mark(entry.span().start(), entry.failed() ? "failed" : "tool", entry.title()));
                    case "transfer" -> Stream.of(new Mark(entry.span().start(), "transfer", entry.text()));
                    default -> Stream.empty();
                });
        Stream<Mark> slow = turns.getAll().stream()
                .filter(turn -> turn.at() != null && turn.slow())
                .map(turn -> new Mark(turn.at(), "slow", turn.waited().toPlainString()));
        return Stream.concat(steps, slow).sorted(Comparator.comparing(Mark::at)).toList();
    }
}

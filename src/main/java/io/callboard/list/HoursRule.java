package io.callboard.list;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * The column's moment is of office hours, or of none: reckoned with whole numbers alone, as databases tell time zones each
 * in its own way. Clocks are put forward and back as the zone had it, or will, from 2000 to 2040.
 *
 * @param column ms since the epoch
 * @param open whether those within the hours fit
 */
record HoursRule(String column, boolean open) implements Rule {

    /** Hours of a week, and where the epoch began in it. */
    private static final int WEEK = 168;

    private static final int EPOCH = 72;
    private static final long HOUR = 3_600_000;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2040-01-01T00:00:00Z");

    /** Of an office in its zone. */
    record There(OfficeHours hours, ZoneId zone) {}

    HoursRule {
        requireNonNull(column, "column");
    }

    static Reading reading() {
        return (text, asked) -> OfficeHours.parse(text)
                .map(hours -> new Term(hours.text(), new There(hours, asked.zone())))
                .orElseThrow(() -> new UnreadableException(Remedy.HOURS));
    }

    @Override
    public void narrow(Conditions conditions, List<Object> values) {
        There there = (There) values.get(0);
        String hours = there.hours().ofWeek().stream().map(String::valueOf).collect(joining(", ", "(", ")"));
        conditions.add(ofWeek(there.zone().getRules()) + (open ? " in " : " not in ") + hours, List.of());
    }

    /** The number of the hour in its week, the first of Monday is 0. */
    private String ofWeek(ZoneRules rules) {
        String hour = column + " - mod(" + column + ", " + HOUR + ")";
        return "mod((" + hour + " + " + offset(rules) + ") / " + HOUR + " + " + EPOCH + ", " + WEEK + ")";
    }

    /** How far the zone's clocks were ahead when the moment's hour began, ms; the latest first, as most calls are of late. */
    private String offset(ZoneRules rules) {
        StringBuilder cases = new StringBuilder();
        ZoneOffsetTransition change = rules.previousTransition(LAST);
        while (change != null && change.getInstant().isAfter(FIRST)) {
            long hour = -Math.floorDiv(-change.getInstant().toEpochMilli(), HOUR) * HOUR;
            cases.append(" when ").append(column).append(" >= ").append(hour);
            cases.append(" then ").append(change.getOffsetAfter().getTotalSeconds() * 1000L);
            change = rules.previousTransition(change.getInstant());
        }
        long first = rules.getOffset(FIRST).getTotalSeconds() * 1000L;
        return cases.isEmpty() ? String.valueOf(first) : "case" + cases + " else " + first + " end";
    }
}

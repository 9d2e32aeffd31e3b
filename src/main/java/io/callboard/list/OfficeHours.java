package io.callboard.list;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * When somebody is in the office, each week: {@code mon-fri,9-17} is from nine to five on working days. An hour counts as
 * a whole, by where it begins in the office's zone; hours are those of the world, so that of a zone with half hours those
 * that begin at half past count.
 *
 * @param first of the days
 * @param last of the days, the first or after it; a week has no end
 * @param opens the first hour, 0 to 23
 * @param closes the hour after the last, 1 to 24
 */
public record OfficeHours(DayOfWeek first, DayOfWeek last, int opens, int closes) {

    /** What is taken for them where nobody says otherwise. */
    public static final OfficeHours USUAL = new OfficeHours(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, 9, 17);

    private static final int HOURS = 24;
    private static final int DAYS = 7;
    private static final List<String> NAMES = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern TEXT = Pattern.compile("([a-z]{3})-([a-z]{3}),([0-9]{1,2})-([0-9]{1,2})");

    public OfficeHours {
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        if (opens < 0 || closes > HOURS || opens >= closes) {
            throw new IllegalArgumentException("from " + opens + " to " + closes);
        }
    }

    /** Reads what {@link #text()} gives, in any case; empty for what is none. */
    public static Optional<OfficeHours> parse(String text) {
        Matcher parts = TEXT.matcher(text.toLowerCase(Locale.ROOT));
        if (!parts.matches() || !NAMES.contains(parts.group(1)) || !NAMES.contains(parts.group(2))) {
            return Optional.empty();
        }
        int opens = Integer.parseInt(parts.group(3));
        int closes = Integer.parseInt(parts.group(4));
        return opens < closes && closes <= HOURS
                ? Optional.of(new OfficeHours(day(parts.group(1)), day(parts.group(2)), opens, closes))
                : Optional.empty();
    }

    private static DayOfWeek day(String name) {
        return DayOfWeek.of(NAMES.indexOf(name) + 1);
    }

    /** {@code mon-fri}. */
    public String days() {
        return NAMES.get(first.getValue() - 1) + "-" + NAMES.get(last.getValue() - 1);
    }

    public String text() {
        return days() + "," + opens + "-" + closes;
    }

    /** Whether somebody is there in the hour that the moment is in. */
    public boolean cover(Instant moment, ZoneId zone) {
        ZonedDateTime begin = moment.truncatedTo(ChronoUnit.HOURS).atZone(zone);
        return isOpen(begin.getDayOfWeek().getValue() - 1, begin.getHour());
    }

    /** The open hours of a week, the first of Monday is 0. */
    List<Integer> ofWeek() {
        return IntStream.range(0, DAYS * HOURS)
                .filter(hour -> isOpen(hour / HOURS, hour % HOURS))
                .boxed()
                .toList();
    }

    /** @param day Monday is 0 */
    private boolean isOpen(int day, int hour) {
        int begin = first.getValue() - 1;
        int length = Math.floorMod(last.getValue() - first.getValue(), DAYS);
        return Math.floorMod(day - begin, DAYS) <= length && hour >= opens && hour < closes;
    }
}

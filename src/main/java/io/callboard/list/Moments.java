package io.callboard.list;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;

/** Reads moments and days; values are ms since the epoch. */
public final class Moments {

    /** Times beyond do not fit everywhere as milliseconds. */
    private static final int LAST_YEAR = 9999;

    private static final int FIRST_YEAR = 1970;

    private Moments() {}

    /** A span that moves on with the calendar; its value a {@link Span}. */
    public static Reading period() {
        return Period.reading();
    }

    /** A moment, or a day for its first one. */
    public static Reading start() {
        return (text, asked) -> new Term(text, ofDay(text, 0, asked));
    }

    /** The first moment after: a day is over at midnight, and of a moment its millisecond. */
    public static Reading end() {
        return (text, asked) -> new Term(text, isMoment(text) ? moment(text) + 1 : ofDay(text, 1, asked));
    }

    /**
     * The zone of that name.
     *
     * @throws BadFilterException when there is none
     */
    public static ZoneId zone(String parameter, String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw new BadFilterException(parameter, Remedy.ZONE, "");
        }
    }

    private static long ofDay(String text, int later, Asked asked) {
        if (isMoment(text)) {
            return moment(text);
        }
        try {
            return asked.midnight(within(LocalDate.parse(text)).plusDays(later));
        } catch (DateTimeException e) {
            throw new UnreadableException(Remedy.TIME);
        }
    }

    private static boolean isMoment(String text) {
        return text.toUpperCase(Locale.ROOT).contains("T");
    }

    private static long moment(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            within(moment.toLocalDate());
            Instant instant = moment.toInstant();
            return instant.toEpochMilli();
        } catch (DateTimeException e) {
            throw new UnreadableException(Remedy.TIME);
        }
    }

    private static LocalDate within(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new UnreadableException(Remedy.ERA);
        }
        return day;
    }
}

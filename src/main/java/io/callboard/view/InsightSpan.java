package io.callboard.view;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The days that the page looks at, in the viewer's zone, with as many before. The hour that goes on counts as a whole:
 * hours are what is counted.
 *
 * @param first the first day
 * @param last the day after the last
 * @param from when the first day begins
 * @param until the end of the last hour that has begun
 */
record InsightSpan(LocalDate first, LocalDate last, Instant from, Instant until, ZoneId zone) {

    private static final int HOURS_UP_TO_DAYS = 2;
    private static final int DAYS_UP_TO_DAYS = 100;
    private static final int MOST_DAYS = 3660;

    /**
     * What the parameters of an address ask for; seven days for nothing.
     *
     * @param preset {@code today}, {@code yesterday}, {@code 30d}, {@code 90d}, {@code 365d}
     * @param from the first day, {@code 2026-09-10}; counts before the preset; null for none
     * @param to the last day; null for today
     */
    static InsightSpan of(String preset, String from, String to, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate first = date(from);
        if (first != null) {
            LocalDate last = date(to) == null || date(to).isBefore(first) ? today : date(to);
            LocalDate end = last.isAfter(today) ? today : last;
            return of(first.isAfter(end) ? end : first, end.plusDays(1), now, zone);
        }
        LocalDate tomorrow = today.plusDays(1);
        return switch (preset == null ? "" : preset) {
            case "today" -> of(today, tomorrow, now, zone);
            case "yesterday" -> of(today.minusDays(1), today, now, zone);
            case "30d" -> of(today.minusDays(29), tomorrow, now, zone);
            case "90d" -> of(today.minusDays(89), tomorrow, now, zone);
            case "365d" -> of(today.minusDays(364), tomorrow, now, zone);
            default -> of(today.minusDays(6), tomorrow, now, zone);
        };
    }

    private static InsightSpan of(LocalDate first, LocalDate last, Instant now, ZoneId zone) {
        LocalDate begin = first.isBefore(last.minusDays(MOST_DAYS)) ? last.minusDays(MOST_DAYS) : first;
        Instant end = midnight(last, zone);
        Instant soon = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        return new InsightSpan(begin, last, midnight(begin, zone), end.isAfter(soon) ? soon : end, zone);
    }

    /** As many days before these, as long as these have lasted. */
    InsightSpan before() {
        long days = ChronoUnit.DAYS.between(first, last);
        ZonedDateTime end = until.atZone(zone).minusDays(days);
        return new InsightSpan(
                first.minusDays(days),
                last.minusDays(days),
                midnight(first.minusDays(days), zone),
                end.toInstant(),
                zone);
    }

    boolean byHours() {
        return ChronoUnit.DAYS.between(first, last) <= HOURS_UP_TO_DAYS;
    }

    boolean byWeeks() {
        return ChronoUnit.DAYS.between(first, last) > DAYS_UP_TO_DAYS;
    }

    /** The begins of the hours, days or weeks, and the end of the last one: of the day, though it goes on. */
    List<Instant> bounds() {
        List<Instant> bounds = new ArrayList<>();
        Instant end = midnight(last, zone);
        if (byHours()) {
            for (Instant at = from; at.isBefore(end); at = at.plus(Duration.ofHours(1))) {
                bounds.add(at);
            }
        } else {
            for (LocalDate day = first; day.isBefore(last); day = day.plusDays(byWeeks() ? 7 : 1)) {
                bounds.add(midnight(day, zone));
            }
        }
        bounds.add(end);
        return bounds;
    }

    private static LocalDate date(String text) {
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            return day == null || day.getYear() < 1971 || day.getYear() > 9999 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Calls are counted by whole hours of the world: where midnight is none, the one that it is in. */
    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().truncatedTo(ChronoUnit.HOURS);
    }
}

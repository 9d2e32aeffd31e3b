package io.callboard.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A span of time that a list is limited to.
 *
 * @param from the first moment; null for no limit
 * @param until the moment after the last; null for no limit
 */
record Period(Instant from, Instant until) {

    private static final Period ALL = new Period(null, null);

    /**
     * What the parameters of an address ask for.
     *
     * @param preset {@code today}, {@code yesterday}, {@code 7d}, {@code 30d}; anything else limits nothing
     * @param from the first day, {@code 2026-09-10}, in the zone; counts before the preset; null for none
     * @param to the last day; null for none
     */
    static Period of(String preset, String from, String to, Instant now, ZoneId zone) {
        if (from != null || to != null) {
            return new Period(day(from, 0, zone), day(to, 1, zone));
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        return switch (preset == null ? "" : preset) {
            case "today" -> since(today, zone);
            case "yesterday" -> new Period(midnight(today.minusDays(1), zone), midnight(today, zone));
            case "7d" -> since(today.minusDays(6), zone);
            case "30d" -> since(today.minusDays(29), zone);
            default -> ALL;
        };
    }

    private static Period since(LocalDate day, ZoneId zone) {
        return new Period(midnight(day, zone), null);
    }

    /** That midnight, so many days later; null for what is no date of 1970 to 9999. */
    private static Instant day(String date, int later, ZoneId zone) {
        try {
            LocalDate day = date == null ? null : LocalDate.parse(date);
            return day == null || day.getYear() < 1970 || day.getYear() > 9999
                    ? null
                    : midnight(day.plusDays(later), zone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}

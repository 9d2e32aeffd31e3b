package io.callboard.list;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When and where a filter is asked for: "today" is another span an hour later, and elsewhere. */
public record Asked(Instant now, ZoneId zone) {

    public Asked {
        requireNonNull(now, "now");
        requireNonNull(zone, "zone");
    }

    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /** Midnight of that day, as ms since the epoch. */
    long midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}

package io.callboard.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** Moments as the viewer reads them, in the zone and the language of the viewer. One moment counts as now for the whole request. */
@Named
@RequestScoped
public class Times {

    @Inject
    Clock clock;

    @Inject
    Words words;

    @Inject
    ViewerZone viewer;

    private final Map<String, DateTimeFormatter> formats = new HashMap<>();
    private Instant now;

    /** The moment of this request. */
    public Instant getNow() {
        if (now == null) {
            now = clock.instant();
        }
        return now;
    }

    public ZoneId getZone() {
        return viewer.zone();
    }

    /** Today's by the clock, earlier ones by day: {@code 10:36:51}, {@code 2 Sep, 16:20}, {@code 2 Sep 2025, 16:20}. */
    public String clock(Instant moment) {
        return shortly(moment, "today");
    }

    /** As {@link #clock}, today's with milliseconds. */
    public String clockMillis(Instant moment) {
        return shortly(moment, "millis");
    }

    /** To the second, whatever day: {@code 2026-09-10 10:36:51}. */
    public String second(Instant moment) {
        return moment == null ? "" : written("second", moment.atZone(getZone()));
    }

    /** All of it: {@code 2026-09-10 10:36:51 Europe/Berlin}. */
    public String whole(Instant moment) {
        return moment == null ? "" : written("whole", moment.atZone(getZone()));
    }

    /** How long ago in its largest unit: {@code 15 s}, {@code 5 min}, {@code 2 h}, {@code 3 d}; "now" for what is ahead. */
    public String ago(Instant moment) {
        if (moment == null) {
            return "";
        }
        Duration age = Duration.between(moment, getNow());
        if (isAhead(moment)) {
            return words.get("time.now");
        }
        if (age.toMinutes() == 0) {
            return words.format("time.seconds", age.toSeconds());
        }
        if (age.toHours() == 0) {
            return words.format("time.minutes", age.toMinutes());
        }
        return age.toDays() == 0 ? words.format("time.hours", age.toHours()) : words.format("time.days", age.toDays());
    }

    /** The same within a sentence: {@code 5 min ago}, {@code just now}. */
    public String past(Instant moment) {
        return isAhead(moment) ? words.get("time.justNow") : words.format("time.past", ago(moment));
    }

    /** Whether it is no full second behind. */
    private boolean isAhead(Instant moment) {
        return Duration.between(moment, getNow()).toSeconds() <= 0;
    }

    public boolean isToday(Instant moment) {
        return moment.atZone(getZone())
                .toLocalDate()
                .equals(getNow().atZone(getZone()).toLocalDate());
    }

    /** The stamp beside a page's title: {@code as of 10:42:07, Europe/Berlin}. */
    public String getAsOf() {
        return asOf(getNow());
    }

    /** The stamp of what was read at another moment of today. */
    public String asOf(Instant moment) {
        return words.format("shell.asOf", written("today", moment.atZone(getZone())), getZone());
    }

    private String shortly(Instant moment, String today) {
        if (moment == null) {
            return "";
        }
        ZonedDateTime there = moment.atZone(getZone());
        if (isToday(moment)) {
            return written(today, there);
        }
        return written(there.getYear() == getNow().atZone(getZone()).getYear() ? "year" : "any", there);
    }

    private String written(String pattern, ZonedDateTime there) {
        return formats.computeIfAbsent(pattern, words::moments).format(there);
    }
}

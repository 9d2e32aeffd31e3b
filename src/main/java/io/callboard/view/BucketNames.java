package io.callboard.view;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Names hours, days and weeks, and leads to their calls. */
final class BucketNames implements Bucket.Naming {

    private static final int WEEKDAYS = 9;

    private final InsightSpan span;
    private final ListLink filter;
    private final DateTimeFormatter hour;
    private final DateTimeFormatter dayAndHour;
    private final DateTimeFormatter day;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter date;

    /** @param filter what all of its links ask for besides the time */
    BucketNames(InsightSpan span, ListLink filter, Words words) {
        this.span = span;
        this.filter = filter;
        this.hour = words.moments("hour");
        this.dayAndHour = words.moments("dayAndHour");
        this.day = words.moments("day");
        this.weekday = words.moments("weekday");
        this.date = words.moments("date");
    }

    @Override
    public String label(Instant from, Instant until) {
        if (span.byHours()) {
            return written(dayAndHour, from) + "–" + written(hour, until);
        }
        return span.byWeeks() ? written(date, from) + " – " + written(date, until.minusMillis(1)) : written(day, from);
    }

    @Override
    public String tick(Instant from) {
        if (span.byHours()) {
            return written(hour, from);
        }
        return written(span.bounds().size() <= WEEKDAYS ? weekday : date, from);
    }

    @Override
    public ListLink link(Instant from, Instant until) {
        return filter.between(from, until);
    }

    /** The days of a span: {@code 10 Sep – 16 Sep}. */
    static String days(InsightSpan span, Words words) {
        DateTimeFormatter date = words.moments("date");
        String first = date.format(span.first());
        String last = date.format(span.last().minusDays(1));
        return first.equals(last) ? first : first + " – " + last;
    }

    private String written(DateTimeFormatter format, Instant moment) {
        return format.format(moment.atZone(span.zone()));
    }
}

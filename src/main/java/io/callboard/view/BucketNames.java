package io.callboard.view;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names hours, days and weeks, and leads to their calls. */
final class BucketNames implements Bucket.Naming {

    private static final DateTimeFormatter HOUR = format("HH:mm");
    private static final DateTimeFormatter DAY_AND_HOUR = format("EEE d MMM, HH:mm");
    private static final DateTimeFormatter DAY = format("EEE d MMM");
    private static final DateTimeFormatter WEEKDAY = format("EEE");
    private static final DateTimeFormatter DATE = format("d MMM");
    private static final int WEEKDAYS = 9;

    private final InsightSpan span;
    private final CallsLink filter;

    /** @param filter what all of its links ask for besides the time */
    BucketNames(InsightSpan span, CallsLink filter) {
        this.span = span;
        this.filter = filter;
    }

    @Override
    public String label(Instant from, Instant until) {
        if (span.byHours()) {
            return written(DAY_AND_HOUR, from) + "–" + written(HOUR, until);
        }
        return span.byWeeks() ? written(DATE, from) + " – " + written(DATE, until.minusMillis(1)) : written(DAY, from);
    }

    @Override
    public String tick(Instant from) {
        if (span.byHours()) {
            return written(HOUR, from);
        }
        return written(span.bounds().size() <= WEEKDAYS ? WEEKDAY : DATE, from);
    }

    @Override
    public CallsLink link(Instant from, Instant until) {
        return filter.between(from, until);
    }

    /** The days of a span: {@code 10 Sep – 16 Sep}. */
    static String days(InsightSpan span) {
        String first = DATE.format(span.first());
        String last = DATE.format(span.last().minusDays(1));
        return first.equals(last) ? first : first + " – " + last;
    }

    private String written(DateTimeFormatter format, Instant moment) {
        return format.format(moment.atZone(span.zone()));
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}

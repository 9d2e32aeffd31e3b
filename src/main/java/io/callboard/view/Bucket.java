package io.callboard.view;

import io.callboard.insight.Counts;
import io.callboard.insight.HourCounts;
import io.callboard.insight.Waits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The calls or chats of an hour, a day or a week: one point of each chart.
 *
 * @param label the whole name, for a table and for what is told of a point
 * @param tick the short one below a chart
 * @param link to the calls
 * @param late how many of them began after hours
 */
public record Bucket(
        Instant from, Instant until, String label, String tick, ListLink link, Counts counts, Waits waits, long late) {

    /** How a bucket is named and where it leads to. */
    interface Naming {
        String label(Instant from, Instant until);

        String tick(Instant from);

        ListLink link(Instant from, Instant until);
    }

    /**
     * Sums hours up between bounds; an hour belongs to where it begins.
     *
     * @param open whether somebody is in the office in that hour
     */
    static List<Bucket> of(List<Instant> bounds, List<HourCounts> hours, Naming naming, Predicate<Instant> open) {
        List<Bucket> buckets = new ArrayList<>();
        int next = 0;
        for (int number = 0; number + 1 < bounds.size(); number++) {
            Instant from = bounds.get(number);
            Instant until = bounds.get(number + 1);
            Counts counts = Counts.NONE;
            Waits waits = new Waits();
            long late = 0;
            while (next < hours.size() && hours.get(next).at().isBefore(until)) {
                HourCounts hour = hours.get(next++);
                counts = counts.plus(hour.counts());
                waits.plus(hour.waits());
                late += open.test(hour.at()) ? 0 : hour.counts().calls();
            }
            buckets.add(new Bucket(
                    from,
                    until,
                    naming.label(from, until),
                    naming.tick(from),
                    naming.link(from, until),
                    counts,
                    waits,
                    late));
        }
        return buckets;
    }

    /** How many began within hours. */
    public long inTime() {
        return counts.calls() - late;
    }
}

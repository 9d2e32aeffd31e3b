package io.callboard.rejection;

import static io.callboard.list.Field.many;
import static io.callboard.list.Field.one;

import io.callboard.list.Conditions;
import io.callboard.list.Field;
import io.callboard.list.Fields;
import io.callboard.list.Filter;
import io.callboard.list.Moments;
import io.callboard.list.Reading;
import io.callboard.list.Rule;
import java.util.List;

/** What tallies can be filtered by. Each has moments from its first request to its last. */
public final class RejectionFilter {

    /** All of it, in the order of the chips. */
    public static final Fields FIELDS = new Fields(
            "rejection",
            "first_seen",
            "id",
            List.of(
                    one("text", Reading.text(), RejectionFilter::text),
                    one("period", Moments.period(), Rule.meets("c.first_seen", "c.last_seen"))
                            .unless("from", "to", "until"),
                    one("from", Moments.start(), Rule.least("c.last_seen")),
                    one("to", Moments.end(), Rule.below("c.first_seen")),
                    one("until", Moments.start(), Rule.below("c.first_seen")),
                    many("cause", Reading.oneOf(RejectionCause.class), Rule.in("c.cause"))
                            .counted("c.cause"),
                    many("source", Reading.text(), Rule.in("c.source")).counted("c.source"),
                    many("address", Reading.text(), Rule.address("c.address"))));

    /** Filters nothing. */
    public static final Filter ALL = Filter.none(FIELDS);

    /** The first request was at this moment or later; no address asks for it. */
    static final Field BEGUN = one("begun", Moments.start(), Rule.least("c.first_seen"));

    private RejectionFilter() {}

    /** The beginning of the address, or part of the source. */
    private static void text(Conditions conditions, List<Object> values) {
        String text = values.get(0).toString();
        conditions.add(
                "(c.address like ? escape '!' or lower(c.source) like ? escape '!')",
                List.of(Rule.begun(text), Rule.contained(text)));
    }
}

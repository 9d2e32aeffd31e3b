package io.callboard.inbox;

import static io.callboard.list.Field.many;
import static io.callboard.list.Field.one;

import io.callboard.event.Subject;
import io.callboard.list.Conditions;
import io.callboard.list.Field;
import io.callboard.list.Fields;
import io.callboard.list.Filter;
import io.callboard.list.Moments;
import io.callboard.list.Reading;
import io.callboard.list.Rule;
import io.callboard.list.Secrecy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** What deliveries can be filtered by, on their page, in the API and for what is done to all that the page shows. */
public final class DeliveryFilter {

    /** All of it, in the order of the chips. */
    public static final Fields FIELDS = new Fields(
            "delivery",
            "received_at",
            "subject_id",
            List.of(
                    one("text", Reading.text(), DeliveryFilter::text).secret(Secrecy.WORDS),
                    one("period", Moments.period(), Rule.within("c.received_at"))
                            .unless("from", "to", "until"),
                    one("from", Moments.start(), Rule.least("c.received_at")),
                    one("to", Moments.end(), Rule.below("c.received_at")),
                    one("until", Moments.start(), Rule.below("c.received_at")),
                    many("status", Reading.oneOf(DeliveryStatus.class), Rule.in("c.status"))
                            .counted("c.status"),
                    many("event", Reading.text(), Rule.in("c.event")).counted("c.event"),
                    many("subject", Reading.oneOf(Subject.class), Rule.in("c.subject"))
                            .counted("c.subject"),
                    many("source", Reading.text(), Rule.in("c.source")).counted("c.source"),
                    many("address", Reading.text(), Rule.address("c.remote_address")),
                    many("subject_id", Reading.text(), Rule.in("c.subject_id"))));

    /** Filters nothing. */
    public static final Filter ALL = Filter.none(FIELDS);

    /** The delivery's own id; no address asks for it. */
    static final Field PICKED = many("picked", Reading.text(), Rule.in("c.id"));

    /** The status that something can be done to. */
    static final Field POSSIBLE = many("possible", Reading.text(), Rule.in("c.status"));

    /** Whether its body is still kept. */
    static final Field BODY =
            one("body", Reading.flag(), Rule.groups(Map.of("TRUE", "c.body is not null", "FALSE", "c.body is null")));

    /** Received then or before. */
    static final Field ARRIVED = one("arrived", Moments.start(), Rule.most("c.received_at"));

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private DeliveryFilter() {}

    /** The delivery's own id, or a part of what is told of it. */
    private static void text(Conditions conditions, List<Object> values) {
        String text = values.get(0).toString();
        if (ID.matcher(text).matches()) {
            conditions.add("c.id = ?", List.of(UUID.fromString(text)));
        } else {
            Rule.contains("c.event", "c.subject_id", "c.query", "c.last_error").narrow(conditions, values);
        }
    }
}

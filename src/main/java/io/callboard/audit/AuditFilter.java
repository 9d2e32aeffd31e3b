package io.callboard.audit;

import static io.callboard.list.Field.many;
import static io.callboard.list.Field.one;

import io.callboard.list.Fields;
import io.callboard.list.Filter;
import io.callboard.list.Moments;
import io.callboard.list.Order;
import io.callboard.list.Reading;
import io.callboard.list.Rule;
import java.util.List;

/** What the list of deeds can be filtered by. */
public final class AuditFilter {

    /** All of it, in the order of the chips. */
    public static final Fields FIELDS = new Fields(
            "audit_entry",
            "object_id",
            List.of(
                    one(
                            "text",
                            Reading.text(),
                            Rule.contains(
                                    "c.who", "c.object_id", "c.detail", "c.reason", "c.value_before", "c.value_after")),
                    one("period", Moments.period(), Rule.within("c.occurred_at"))
                            .unless("from", "to", "until"),
                    one("from", Moments.start(), Rule.least("c.occurred_at")),
                    one("to", Moments.end(), Rule.below("c.occurred_at")),
                    one("until", Moments.start(), Rule.below("c.occurred_at")),
                    many("deed", Reading.oneOf(Deed.class), Rule.in("c.deed")).counted("c.deed"),
                    many("outcome", Reading.oneOf(Outcome.class), Rule.in("c.outcome"))
                            .counted("c.outcome"),
                    many("who", Reading.text(), Rule.in("c.who")).counted("c.who"),
                    many("role", Reading.word(), Rule.in("c.role")).counted("c.role"),
                    many("address", Reading.text(), Rule.in("c.address")).counted("c.address"),
                    many("kind", Reading.oneOf(Target.Kind.class), Rule.in("c.object_kind"))
                            .counted("c.object_kind"),
                    many("object", Reading.text(), Rule.in("c.object_id"))));

    /** Filters nothing. */
    public static final Filter ALL = Filter.none(FIELDS);

    private AuditFilter() {}

    /** By time, the only order that there is. */
    public static Order order(boolean ascending) {
        return new Order("at", null, Order.Kind.WHOLE, ascending);
    }
}

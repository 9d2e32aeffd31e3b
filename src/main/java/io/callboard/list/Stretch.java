package io.callboard.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A part of a list that one index gives in order: the rows of a value, those beyond it, those that lack it. A page is
 * read stretch by stretch until it is full, as no index holds rows that lack a value at the same end for both directions.
 *
 * @param conditions of its rows
 * @param order what follows {@code order by}
 */
record Stretch(Conditions conditions, String order) {

    /** The stretches from the list's beginning, or from that place on in the direction in which it is left. */
    static List<Stretch> of(Order order, Place place) {
        boolean backward = place != null && place.backward();
        if (order.isByTime()) {
            boolean up = order.ascending() != backward;
            return List.of(new Stretch(place == null ? new Conditions() : beyond(place, up), byTime(up)));
        }
        List<Stretch> stretches = new ArrayList<>(place == null ? List.of() : around(order, place));
        boolean atNull = place != null && place.key().value() == null;
        if (!atNull && !backward) {
            stretches.add(place == null ? told(order, false) : further(order, place));
            if (!order.isByRank()) {
                stretches.add(lacking(order));
            }
        } else if (!atNull) {
            stretches.add(further(order, place));
        } else if (backward) {
            stretches.add(told(order, true));
        }
        return Collections.unmodifiableList(stretches);
    }

    /** The rest of those that have the place's value, or lack one as it does. */
    private static List<Stretch> around(Order order, Place place) {
        if (place.key().value() == null) {
            Conditions conditions = beyond(place, place.backward()).add(order.column() + " is null");
            return List.of(new Stretch(conditions, byTime(place.backward())));
        }
        boolean up = order.ascending() != place.backward();
        Conditions conditions = beyond(place, up)
                .add(order.column() + " = ?", order.kind().parse(place.key().value()));
        return List.of(new Stretch(conditions, byTime(up)));
    }

    /** Those beyond the place's value. */
    private static Stretch further(Order order, Place place) {
        boolean up = order.ascending() != place.backward();
        return new Stretch(
                new Conditions()
                        .add(
                                order.column() + (up ? " > ?" : " < ?"),
                                order.kind().parse(place.key().value())),
                byValue(order, up));
    }

    /** All that have a value. */
    private static Stretch told(Order order, boolean backward) {
        return new Stretch(
                new Conditions().add(order.column() + " is not null"), byValue(order, order.ascending() != backward));
    }

    /** All that lack one. */
    private static Stretch lacking(Order order) {
        return new Stretch(new Conditions().add(order.column() + " is null"), byTime(false));
    }

    private static Conditions beyond(Place place, boolean up) {
        return new Conditions()
                .add(
                        "(c.occurred_at, c.id) " + (up ? ">" : "<") + " (?, ?)",
                        place.key().at().toEpochMilli(),
                        place.key().id());
    }

    private static String byTime(boolean up) {
        return up ? "c.occurred_at, c.id" : "c.occurred_at desc, c.id desc";
    }

    private static String byValue(Order order, boolean up) {
        return order.column() + (up ? "" : " desc") + ", " + byTime(up);
    }
}

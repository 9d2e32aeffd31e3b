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

    /**
     * The stretches from the list's beginning, or from that place on in the direction in which it is left.
     *
     * @param moment the column by which rows come
     */
    static List<Stretch> of(Order order, Place place, String moment) {
        boolean backward = place != null && place.backward();
        if (order.isByTime()) {
            boolean up = order.ascending() != backward;
            return List.of(
                    new Stretch(place == null ? new Conditions() : beyond(place, moment, up), byTime(moment, up)));
        }
        List<Stretch> stretches = new ArrayList<>(place == null ? List.of() : around(order, place, moment));
        boolean atNull = place != null && place.key().value() == null;
        if (!atNull && !backward) {
            stretches.add(place == null ? told(order, moment, false) : further(order, place, moment));
            if (!order.isByRank()) {
                stretches.add(lacking(order, moment));
            }
        } else if (!atNull) {
            stretches.add(further(order, place, moment));
        } else if (backward) {
            stretches.add(told(order, moment, true));
        }
        return Collections.unmodifiableList(stretches);
    }

    /** The rest of those that have the place's value, or lack one as it does. */
    private static List<Stretch> around(Order order, Place place, String moment) {
        if (place.key().value() == null) {
            Conditions conditions = beyond(place, moment, place.backward()).add(order.column() + " is null");
            return List.of(new Stretch(conditions, byTime(moment, place.backward())));
        }
        boolean up = order.ascending() != place.backward();
        Conditions conditions = beyond(place, moment, up)
                .add(order.column() + " = ?", order.kind().parse(place.key().value()));
        return List.of(new Stretch(conditions, byTime(moment, up)));
    }

    /** Those beyond the place's value. */
    private static Stretch further(Order order, Place place, String moment) {
        boolean up = order.ascending() != place.backward();
        return new Stretch(
                new Conditions()
                        .add(
                                order.column() + (up ? " > ?" : " < ?"),
                                order.kind().parse(place.key().value())),
                byValue(order, moment, up));
    }

    /** All that have a value. */
    private static Stretch told(Order order, String moment, boolean backward) {
        return new Stretch(
                new Conditions().add(order.column() + " is not null"),
                byValue(order, moment, order.ascending() != backward));
    }

    /** All that lack one. */
    private static Stretch lacking(Order order, String moment) {
        return new Stretch(new Conditions().add(order.column() + " is null"), byTime(moment, false));
    }

    private static Conditions beyond(Place place, String moment, boolean up) {
        return new Conditions()
                .add(
                        "(" + moment + ", c.id) " + (up ? ">" : "<") + " (?, ?)",
                        place.key().at().toEpochMilli(),
                        place.key().id());
    }

    private static String byTime(String moment, boolean up) {
        return up ? moment + ", c.id" : moment + " desc, c.id desc";
    }

    private static String byValue(Order order, String moment, boolean up) {
        return order.column() + (up ? "" : " desc") + ", " + byTime(moment, up);
    }
}

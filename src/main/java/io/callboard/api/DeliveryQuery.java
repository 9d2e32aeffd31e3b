package io.callboard.api;

import io.callboard.inbox.DeliveryFilter;
import io.callboard.inbox.DeliverySort;
import io.callboard.list.Filter;
import java.time.Instant;
import java.util.Objects;

/** Filters and orders of the deliveries page. */
public class DeliveryQuery extends FilteredQuery {

    Filter filter(Instant now) {
        return filter(DeliveryFilter.FIELDS, now);
    }

    DeliverySort sort() {
        DeliverySort.Column column = QueryValue.oneOf("sort", sort, DeliverySort.Column.class);
        return new DeliverySort(Objects.requireNonNullElse(column, DeliverySort.Column.RECEIVED), isAscending());
    }
}

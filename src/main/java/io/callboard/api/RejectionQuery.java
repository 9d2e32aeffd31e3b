package io.callboard.api;

import io.callboard.list.Filter;
import io.callboard.rejection.RejectionFilter;
import io.callboard.rejection.RejectionSort;
import java.time.Instant;
import java.util.Objects;

/** Filters and orders of the page of rejected requests. */
public class RejectionQuery extends FilteredQuery {

    Filter filter(Instant now) {
        return filter(RejectionFilter.FIELDS, now);
    }

    RejectionSort sort() {
        RejectionSort.Column column = QueryValue.oneOf("sort", sort, RejectionSort.Column.class);
        return new RejectionSort(Objects.requireNonNullElse(column, RejectionSort.Column.FIRST), isAscending());
    }
}

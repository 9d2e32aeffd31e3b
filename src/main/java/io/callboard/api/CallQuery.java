package io.callboard.api;

import io.callboard.call.CallFilter;
import io.callboard.call.CallSort;
import io.callboard.list.Filter;
import java.time.Instant;
import java.util.Objects;

/** Filters and orders of the calls page. */
public class CallQuery extends FilteredQuery {

    Filter filter(Instant now) {
        return filter(CallFilter.FIELDS, now);
    }

    CallSort sort() {
        CallSort.Column column = QueryValue.oneOf("sort", sort, CallSort.Column.class);
        return new CallSort(Objects.requireNonNullElse(column, CallSort.Column.STARTED), isAscending());
    }
}

package io.callboard.api;

import io.callboard.list.Asked;
import io.callboard.list.BadFilterException;
import io.callboard.list.Field;
import io.callboard.list.Fields;
import io.callboard.list.Filter;
import io.callboard.list.Order;
import io.callboard.list.Place;
import io.callboard.list.Slice;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of a list's page, as its {@link Fields} tell them, and its orders. */
public class FilteredQuery extends ListQuery {

    @QueryParam("sort")
    @Parameter(description = "What to sort by, a column of the page; the time when absent")
    String sort;

    @QueryParam("order")
    @Parameter(description = "asc or desc; desc when absent")
    String order;

    /** Whether to sort upwards. */
    enum Way {
        ASC,
        DESC
    }

    boolean isAscending() {
        return QueryValue.oneOf("order", order, Way.class) == Way.ASC;
    }

    /**
     * What the caller asks for and may.
     *
     * @param now for spans such as today; days are of UTC unless the query names a zone
     */
    Filter filter(Fields fields, Instant now) {
        refuseUnknownNames(names(fields));
        try {
            Filter filter = Filter.of(fields, uri.getQueryParameters(), new Asked(now, ZoneOffset.UTC))
                    .seen(numbers());
            if (filter.asksForNumbers()) {
                Rights.demand(caller, Rights.OPERATOR, "search by phone numbers");
            }
            return filter;
        } catch (BadFilterException e) {
            throw bad(e);
        }
    }

    private static Set<String> names(Fields fields) {
        Set<String> names = new TreeSet<>(Set.of(Fields.ZONE));
        fields.all().stream().map(Field::name).forEach(names::add);
        return names;
    }

    /** Where the page starts; null for the first page. */
    Place place(Order order) {
        String text = QueryValue.text(cursor);
        try {
            return text == null ? null : Place.parse("cursor", text, order);
        } catch (BadFilterException e) {
            throw bad(e);
        }
    }

    <R, T> Page<T> page(Slice<R> slice, Function<R, T> item) {
        String next = null;
        if (slice.next() != null) {
            URI address = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", slice.next().text())
                    .build();
            next = address.getRawPath() + "?" + address.getRawQuery();
        }
        return new Page<>(slice.rows().stream().map(item).toList(), next);
    }

    private static BadQueryException bad(BadFilterException e) {
        return new BadQueryException(e.parameter(), e.remedy(Locale.ENGLISH));
    }
}

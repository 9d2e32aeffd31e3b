package io.callboard.api;

import io.callboard.list.Filter;
import io.callboard.list.Tally;
import io.callboard.rejection.RejectionRepository;
import io.callboard.rejection.RejectionSort;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The webhook requests that were refused, counted, filtered as on their page. */
@Path("rejections")
@Produces(MediaType.APPLICATION_JSON)
public class RejectionsResource {

    @Inject
    RejectionRepository rejections;

    @Inject
    Clock clock;

    /** One page of counts, newest first unless asked for otherwise. */
    @GET
    @Operation(
            summary =
                    "Lists refused webhook requests, counted by minute, cause, address and source, newest first unless"
                            + " asked for otherwise")
    public Page<RejectionItem> list(@BeanParam RejectionQuery query) {
        Filter filter = query.filter(clock.instant());
        RejectionSort sort = query.sort();
        return query.page(
                rejections.page(filter, sort, query.place(sort.order()), query.most(), clock.instant()),
                RejectionItem::of);
    }

    /** How many there are on all pages. */
    @GET
    @Path("count")
    @Operation(summary = "Counts the entries of refused requests that fit the filters, up to 10,000")
    public Count count(@BeanParam RejectionQuery query) {
        return Count.of(rejections.count(query.filter(clock.instant()), Tally.MOST));
    }
}

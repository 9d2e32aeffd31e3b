package io.callboard.api;

import io.callboard.access.Actor;
import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.audit.Trail;
import io.callboard.inbox.DeliveryRepository;
import io.callboard.inbox.DeliverySort;
import io.callboard.list.Filter;
import io.callboard.list.Tally;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The deliveries, filtered as on the deliveries page. */
@Path("deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {

    @Inject
    DeliveryRepository deliveries;

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    /** One page of deliveries without their bodies, newest first unless asked for otherwise. */
    @GET
    @Operation(summary = "Lists deliveries, newest first unless asked for otherwise")
    public Page<DeliveryItem> list(@BeanParam DeliveryQuery query) {
        Filter filter = query.filter(clock.instant());
        DeliverySort sort = query.sort();
        return query.page(
                deliveries.page(filter, sort, query.place(sort.order()), query.most(), clock.instant()),
                row -> DeliveryItem.of(row.seen(query.numbers())));
    }

    /** How many there are on all pages. */
    @GET
    @Path("count")
    @Operation(summary = "Counts the deliveries that fit the filters, up to 10,000")
    public Count count(@BeanParam DeliveryQuery query) {
        return Count.of(deliveries.count(query.filter(clock.instant()), Tally.MOST));
    }

    /** One delivery with its raw body. */
    @GET
    @Path("{id}")
    @Operation(summary = "Shows one delivery with its raw body, to operators")
    public DeliveryDocument show(
            @PathParam("id") @Parameter(description = "The delivery's id") String id,
            @Context SecurityContext caller,
            @Context HttpServletRequest request) {
        Rights.demand(caller, Rights.OPERATOR, "see raw bodies");
        return deliveries
                .find(QueryValue.id(id))
                .map(delivery -> {
                    Target target = Target.of(Target.Kind.DELIVERY, delivery.getId());
                    trail.tell(Note.done(Deed.DELIVERY_OPENED, Actor.of(request).who(), target)
                            .with("API"));
                    return DeliveryDocument.of(delivery);
                })
                .orElseThrow(() -> new WebApplicationException(Problem.answer(
                        404, "unknown-delivery", "There is no such delivery", "List them at /api/deliveries.")));
    }
}

package io.callboard.api;

import io.callboard.rejection.RejectionRepository;
import io.callboard.rejection.RejectionTally;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The webhook requests that were refused, counted, filtered as on their page. */
@Path("rejections")
@Produces(MediaType.APPLICATION_JSON)
public class RejectionsResource {

    @Inject
    RejectionRepository rejections;

    /** One page of counts, newest first. */
    @GET
    @Operation(summary = "Lists refused webhook requests, counted by minute, cause, address and source, newest first")
    public Page<RejectionItem> list(@BeanParam RejectionQuery query) {
        return query.page(
                (at, id, max) -> rejections.olderThan(query.filter(), at, id, max),
                RejectionItem::of,
                RejectionTally::getFirstSeen,
                RejectionTally::getId);
    }
}

package io.callboard.api;

import io.callboard.call.Call;
import io.callboard.call.CallRepository;
import io.callboard.call.CallRow;
import io.callboard.event.StorableText;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The calls, filtered as on the calls page. */
@Path("calls")
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {

    @Inject
    CallRepository calls;

    /** One page of calls, newest first. */
    @GET
    @Operation(summary = "Lists calls, newest first")
    public Page<CallItem> list(@BeanParam CallQuery query) {
        return query.page(
                (at, id, max) -> calls.olderThan(query.filter(), at, id, max),
                row -> CallItem.of(row.seen(query.numbers())),
                CallRow::occurredAt,
                CallRow::id);
    }

    /**
     * One call.
     *
     * @param callId the provider's id
     * @param source needed only when calls of several sources have this id
     */
    @GET
    @Path("{id}")
    @Operation(summary = "Shows one call with all that is known of it")
    public CallDocument show(
            @PathParam("id")
                    @Parameter(description = "The provider's call_id; with a slash or dots alone, use the list's id")
                    String callId,
            @QueryParam("source") @Parameter(description = "Needed when several sources have this id") String source,
            @Context SecurityContext caller) {
        return CallDocument.of(
                Subjects.one("call", calls.findByCallId(StorableText.of(callId)), Call::getSource, source)
                        .seen(Rights.numbers(caller)));
    }
}

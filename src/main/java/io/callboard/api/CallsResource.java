package io.callboard.api;

import io.callboard.access.Actor;
import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Target;
import io.callboard.audit.Trail;
import io.callboard.call.Call;
import io.callboard.call.CallRepository;
import io.callboard.call.CallSort;
import io.callboard.event.StorableText;
import io.callboard.list.Filter;
import io.callboard.list.Tally;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The calls, filtered as on the calls page. */
@Path("calls")
@Produces(MediaType.APPLICATION_JSON)
public class CallsResource {

    @Inject
    CallRepository calls;

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    /** One page of calls, newest first unless asked for otherwise. */
    @GET
    @Operation(summary = "Lists calls, newest first unless asked for otherwise")
    public Page<CallItem> list(@BeanParam CallQuery query) {
        Filter filter = query.filter(clock.instant());
        CallSort sort = query.sort();
        return query.page(
                calls.page(filter, sort, query.place(sort.order()), query.most(), clock.instant()),
                row -> CallItem.of(row.seen(query.numbers())));
    }

    /** How many there are on all pages. */
    @GET
    @Path("count")
    @Operation(summary = "Counts the calls that fit the filters, up to 10,000")
    public Count count(@BeanParam CallQuery query) {
        return Count.of(calls.count(query.filter(clock.instant()), Tally.MOST));
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
            @Context SecurityContext caller,
            @Context HttpServletRequest request) {
        Call found = Subjects.one("call", calls.findByCallId(StorableText.of(callId)), Call::getSource, source);
        Target target = Target.call(found.getSource(), found.getCallId());
        trail.tell(Note.done(Deed.CALL_OPENED, Actor.of(request).who(), target).with("API"));
        return CallDocument.of(found.seen(Rights.numbers(caller)));
    }
}

package io.callboard.api;

import io.callboard.audit.AuditFilter;
import io.callboard.audit.AuditRepository;
import io.callboard.list.Tally;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who did what, filtered as on the audit page; for administrators. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    @Inject
    AuditRepository audit;

    @Inject
    Clock clock;

    /** One page of deeds, newest first unless asked for otherwise. */
    @GET
    @Operation(summary = "Lists who did what, newest first unless asked for otherwise, to administrators")
    public Page<AuditItem> list(@BeanParam AuditQuery query) {
        query.demandAdministrator();
        boolean ascending = query.isAscending();
        return query.page(
                audit.page(
                        query.filter(clock.instant()),
                        ascending,
                        query.place(AuditFilter.order(ascending)),
                        query.most(),
                        clock.instant()),
                AuditItem::of);
    }

    /** How many there are on all pages. */
    @GET
    @Path("count")
    @Operation(summary = "Counts the deeds that fit the filters, up to 10,000, to administrators")
    public Count count(@BeanParam AuditQuery query) {
        query.demandAdministrator();
        return Count.of(audit.count(query.filter(clock.instant()), Tally.MOST));
    }
}

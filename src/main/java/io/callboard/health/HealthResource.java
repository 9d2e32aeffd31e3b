package io.callboard.health;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Says how it stands with Callboard on this server: 200, or 503 when deliveries are refused. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class HealthResource {

    @Inject
    Health health;

    /** All parts; to users also figures, since when, and what to do. */
    @GET
    public Response all(@Context SecurityContext caller) {
        return answer(health.report(), caller.getUserPrincipal() != null);
    }

    /** Whether the application runs: whoever asks need not be answered by anything else. */
    @GET
    @Path("live")
    public Response live() {
        return answer(Report.of(true), false);
    }

    /** Whether deliveries can be made durable, so that it is worth to send some here. */
    @GET
    @Path("ready")
    public Response ready() {
        return answer(Report.of(health.isReady()), false);
    }

    private static Response answer(Report report, boolean detailed) {
        return Response.status(report.httpStatus())
                .entity(report.json(detailed))
                .header("Cache-Control", "no-store")
                .build();
    }
}

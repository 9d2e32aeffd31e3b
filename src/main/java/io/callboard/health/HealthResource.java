package io.callboard.health;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;

/** Says how it stands with Callboard on this server: 200, or 503 when deliveries are refused. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class HealthResource {

    /** The request's attribute with the {@link System#nanoTime} of its beginning, which the access filter sets. */
    private static final String BEGAN = "callboard.began";

    private static final String OPERATOR = "operator";

    @Inject
    Health health;

    @Context
    HttpServletRequest request;

    /** All parts; to users also figures, since when, and what to do. */
    @GET
    public Response all(@Context SecurityContext caller) {
        return answer(health.report(spent()), audience(caller));
    }

    /** Who was verified at first may have waited for that. */
    private Duration spent() {
        return request.getAttribute(BEGAN) instanceof Long began
                ? Duration.ofNanos(System.nanoTime() - began)
                : Duration.ZERO;
    }

    private static Audience audience(SecurityContext caller) {
        if (caller.getUserPrincipal() == null) {
            return Audience.ANYBODY;
        }
        return caller.isUserInRole(OPERATOR) ? Audience.OPERATORS : Audience.USERS;
    }

    /** Whether the application runs: whoever asks need not be answered by anything else. */
    @GET
    @Path("live")
    public Response live() {
        return answer(Report.of(true), Audience.ANYBODY);
    }

    /** Whether deliveries can be made durable, so that it is worth to send some here. */
    @GET
    @Path("ready")
    public Response ready() {
        return answer(Report.of(health.isReady()), Audience.ANYBODY);
    }

    private static Response answer(Report report, Audience audience) {
        return Response.status(report.httpStatus())
                .entity(report.json(audience))
                .header("Cache-Control", "no-store")
                .build();
    }
}

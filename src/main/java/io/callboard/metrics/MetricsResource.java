package io.callboard.metrics;

import io.callboard.config.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The metrics, for users of the board, and for Prometheus at its address. */
@Path("/")
@RequestScoped
public class MetricsResource {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    @Inject
    HttpServletRequest request;

    @Inject
    Settings settings;

    @Inject
    Scrape scrape;

    @GET
    public Response metrics(@Context SecurityContext caller) {
        if (caller.getUserPrincipal() == null && !isListed()) {
            return Response.status(Response.Status.UNAUTHORIZED)
                    .header("WWW-Authenticate", "Basic realm=\"Callboard\", charset=\"UTF-8\"")
                    .header("Cache-Control", "no-store")
                    .type("text/plain; charset=utf-8")
                    .entity("The metrics are for users of the board, by HTTP Basic, or callboard.metrics-addresses.\n")
                    .build();
        }
        return Response.ok(scrape.text(), "text/plain; version=0.0.4; charset=utf-8")
                .header("Cache-Control", "no-store")
                .build();
    }

    private boolean isListed() {
        return new Scrapers(settings)
                .admit(
                        request.getRemoteAddr(),
                        headers(FORWARDED_FOR),
                        Stream.of(FORWARDED_FOR, "Forwarded", "X-Real-IP", "Via")
                                .anyMatch(name -> !headers(name).isEmpty()));
    }

    private List<String> headers(String name) {
        return Collections.list(request.getHeaders(name));
    }
}

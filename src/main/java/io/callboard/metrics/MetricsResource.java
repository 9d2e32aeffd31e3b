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
    private static final String REALM = "Basic realm=\"Callboard\", charset=\"UTF-8\"";
    private static final String NOBODY =
            "The metrics are for users of the board, by HTTP Basic, or callboard.metrics-addresses.\n";
    private static final String UNDECIDED = "Who asks cannot be verified in time: ask again.\n";

    @Inject
    HttpServletRequest request;

    @Inject
    Settings settings;

    @Inject
    Scrape scrape;

    @GET
    public Response metrics(@Context SecurityContext caller) {
        if (caller.getUserPrincipal() == null && !isListed()) {
            // Whom it was said of that they are wrong does not come here
            return request.getHeader("Authorization") != null
                    ? refuse(Response.Status.SERVICE_UNAVAILABLE, "Retry-After", "1", UNDECIDED)
                    : refuse(Response.Status.UNAUTHORIZED, "WWW-Authenticate", REALM, NOBODY);
        }
        return Response.ok(scrape.text(), "text/plain; version=0.0.4; charset=utf-8")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Response refuse(Response.Status status, String header, String value, String why) {
        return Response.status(status)
                .header(header, value)
                .header("Cache-Control", "no-store")
                .type("text/plain; charset=utf-8")
                .entity(why)
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

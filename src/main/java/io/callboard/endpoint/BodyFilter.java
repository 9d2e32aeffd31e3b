package io.callboard.endpoint;

import io.callboard.config.Settings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Reads the raw bytes of the body, once and never more than the limit. */
@Provider
@Verified
@Priority(Verified.BODY)
@Dependent
public class BodyFilter implements ContainerRequestFilter {

    @Inject
    Settings settings;

    @Inject
    HttpServletRequest servletRequest;

    @Inject
    Clock clock;

    @Inject
    Arrival arrival;

    @Inject
    Refusals refusals;

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            read(request)
                    .ifPresentOrElse(
                            body -> arrival.isRead(body, clock.instant()),
                            () -> refusals.refuse(request, Problem.BODY_TOO_LARGE));
        } catch (IOException e) {
            refusals.refuse(request, Problem.REQUEST_BROKEN, "its body did not come to its end");
        }
    }

    /** The whole body; empty when it is longer than the limit. */
    private Optional<byte[]> read(ContainerRequestContext request) throws IOException {
        int limit = Math.toIntExact(settings.bodyLimit());
        // JAX-RS has the length as an int, and fails at a longer one
        if (servletRequest.getContentLengthLong() > limit) {
            return Optional.empty();
        }
        byte[] body = request.getEntityStream().readNBytes(limit + 1);
        request.setEntityStream(new ByteArrayInputStream(body));
        return Optional.of(body).filter(bytes -> bytes.length <= limit);
    }
}

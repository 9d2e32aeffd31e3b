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

/** Reads the raw bytes of the body, once, never more than the limit and only while there is room for them. */
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
                            () -> refuse(request, Problem.BODY_TOO_LARGE));
        } catch (CannotHoldBodyException e) {
            refuse(request, Problem.NO_ROOM);
        } catch (IOException e) {
            refusals.refuse(request, Problem.REQUEST_BROKEN, "its body did not come to its end");
        }
    }

    /** The room is free before the server has taken the rest of the body off the line. */
    private void refuse(ContainerRequestContext request, Problem problem) {
        arrival.share().close();
        refusals.refuse(request, problem);
    }

    /** The whole body; empty when it is longer than the limit. */
    private Optional<byte[]> read(ContainerRequestContext request) throws IOException {
        int limit = Math.toIntExact(settings.bodyLimit());
        // JAX-RS has the length as an int, and fails at a longer one
        long length = servletRequest.getContentLengthLong();
        if (length > limit) {
            return Optional.empty();
        }
        Optional<byte[]> body = new BodyReader(arrival.share(), limit, length).read(request.getEntityStream());
        body.ifPresent(bytes -> request.setEntityStream(new ByteArrayInputStream(bytes)));
        return body;
    }
}

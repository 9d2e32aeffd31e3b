package io.callboard.endpoint;

import io.callboard.config.Settings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Tells whom a request may come from: the source that its address names, or any. */
@Provider
@Verified
@Priority(Verified.SOURCE)
@Dependent
public class SourceFilter implements ContainerRequestFilter {

    @Inject
    Settings settings;

    @Inject
    Senders senders;

    @Inject
    Arrival arrival;

    @Inject
    Refusals refusals;

    @Override
    public void filter(ContainerRequestContext request) {
        String name = request.getUriInfo().getPathParameters().getFirst("source");
        List<Sender> candidates = name == null ? senders.all() : senders.named(name);
        arrival.mayBeFrom(candidates);
        if (settings.isUnconfigured()) {
            refusals.refuse(request, Problem.NOT_CONFIGURED);
        } else if (candidates.isEmpty()) {
            refusals.refuse(request, Problem.UNKNOWN_SOURCE);
        }
    }
}

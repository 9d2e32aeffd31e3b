package io.callboard.endpoint;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses a request, before its body is read, when no source that it may come from would accept anything from its
 * address. Where some would, the signature has to tell first which one it is.
 */
@Provider
@Verified
@Priority(Verified.ADDRESS)
@Dependent
public class AddressFilter implements ContainerRequestFilter {

    @Inject
    Origin origin;

    @Inject
    Arrival arrival;

    @Inject
    Refusals refusals;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!origin.needsNoSignature()
                && arrival.senders().stream().allMatch(sender -> sender.refuses(origin.address()))) {
            refusals.refuse(request, Problem.ADDRESS_REFUSED);
        }
    }
}

package io.callboard.endpoint;

import io.callboard.config.Settings;
import io.callboard.config.Source;
import io.callboard.signature.SignatureVerifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.List;

/** Refuses a request, before its body is read, whose signature header fits no body. */
@Provider
@Verified
@Priority(Verified.SIGNATURE_HEADER)
@Dependent
public class SignatureHeaderFilter implements ContainerRequestFilter {

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Origin origin;

    @Inject
    Arrival arrival;

    @Inject
    Refusals refusals;

    @Override
    public void filter(ContainerRequestContext request) {
        if (origin.needsNoSignature()) {
            return;
        }
        List<Source> sources = arrival.senders().stream().map(Sender::source).toList();
        new SignatureVerifier(settings.tolerance())
                .foresee(sources, origin.signatures(), clock.instant())
                .ifPresent(refused -> refusals.refuse(request, refused));
    }
}

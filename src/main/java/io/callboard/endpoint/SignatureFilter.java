package io.callboard.endpoint;

import io.callboard.config.Settings;
import io.callboard.config.Source;
import io.callboard.signature.SignatureVerifier;
import io.callboard.signature.Verdict;
import io.callboard.signature.Verdict.Genuine;
import io.callboard.signature.Verdict.Refused;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Lets genuine deliveries through, and tells from which source they come. */
@Provider
@Verified
@Priority(Verified.SIGNATURE)
@Dependent
public class SignatureFilter implements ContainerRequestFilter {

    @Inject
    Settings settings;

    @Inject
    Origin origin;

    @Inject
    Arrival arrival;

    @Inject
    Refusals refusals;

    @Override
    public void filter(ContainerRequestContext request) {
        if (origin.needsNoSignature()) {
            arrival.isUnsignedFrom(arrival.senders().get(0).source());
            return;
        }
        Verdict verdict = verdict();
        if (verdict instanceof Genuine genuine) {
            accept(request, genuine);
        } else if (verdict instanceof Refused refused) {
            refusals.refuse(request, refused);
        }
    }

    private Verdict verdict() {
        List<Source> sources = arrival.senders().stream().map(Sender::source).toList();
        return new SignatureVerifier(settings.tolerance())
                .verify(sources, origin.signatures(), arrival.body(), arrival.receivedAt());
    }

    private void accept(ContainerRequestContext request, Genuine genuine) {
        Sender sender = arrival.senders().stream()
                .filter(each -> each.source().equals(genuine.source()))
                .findFirst()
                .orElseThrow();
        if (sender.refuses(origin.address())) {
            refusals.refuse(request, Problem.ADDRESS_REFUSED);
        } else {
            arrival.isGenuine(genuine, sender.holds(origin.address()));
        }
    }
}

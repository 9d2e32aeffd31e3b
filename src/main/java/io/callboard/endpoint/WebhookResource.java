package io.callboard.endpoint;

import io.callboard.event.Envelope;
import io.callboard.event.EnvelopeReader;
import io.callboard.event.EventType;
import io.callboard.inbox.Inbox;
import io.callboard.inbox.IncomingDelivery;
import io.callboard.signature.SignatureVerifier;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Stores what the filters let through, and acknowledges it once it is durable. */
@Path("/")
@Verified
@RequestScoped
public class WebhookResource {

    private static final System.Logger LOGGER = System.getLogger(WebhookResource.class.getName());

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.USER_AGENT, SignatureVerifier.HEADER);

    @Inject
    HttpServletRequest request;

    @Inject
    Origin origin;

    @Inject
    Arrival arrival;

    @Inject
    Inbox inbox;

    @Inject
    Refusals refusals;

    /** Accepts a delivery of any source. The request's thread is free while the delivery is stored. */
    @POST
    public CompletionStage<Response> receive() {
        Envelope envelope = EnvelopeReader.peek(arrival.body());
        Response answer = Answer.toStored(envelope.event());
        Function<Throwable, Response> refusal = refusals.whenNotStored();
        String what = envelope.type().map(EventType::providerName).orElse(Envelope.UNKNOWN) + " of "
                + arrival.source().name() + " from " + origin.address();
        return inbox.accept(delivery(envelope)).handle((id, failure) -> {
            if (failure != null) {
                return refusal.apply(failure);
            }
            LOGGER.log(Level.DEBUG, "Delivery {0} acknowledged: {1}", id, what);
            return answer;
        });
    }

    /** Accepts a delivery of that source alone. */
    @POST
    @Path("{source}")
    public CompletionStage<Response> receive(@PathParam("source") String source) {
        return receive();
    }

    private IncomingDelivery delivery(Envelope envelope) {
        return new IncomingDelivery(
                arrival.source().name(),
                origin.address().toString(),
                arrival.receivedAt(),
                arrival.signedAt(),
                request.getQueryString(),
                keptHeaders(),
                arrival.keyHint(),
                arrival.isHeld(),
                arrival.body(),
                envelope);
    }

    private Map<String, String> keptHeaders() {
        Map<String, String> kept = new HashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = request.getHeader(name);
            if (value != null) {
                kept.put(name.toLowerCase(Locale.ROOT), value);
            }
        }
        return kept;
    }
}

package io.callboard.endpoint;

import io.callboard.address.Address;
import io.callboard.config.Settings;
import io.callboard.event.EnvelopeReader;
import io.callboard.inbox.Inbox;
import io.callboard.inbox.IncomingDelivery;
import io.callboard.rejection.Rejection;
import io.callboard.rejection.RejectionCause;
import io.callboard.rejection.RejectionLedger;
import io.callboard.signature.SignatureVerifier;
import io.callboard.signature.Verdict;
import io.callboard.signature.Verdict.Genuine;
import io.callboard.signature.Verdict.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Deliveries that come by a gateway and not by HTTP: judged as those that do, and stored in the same inbox. */
@ApplicationScoped
public class HandedDeliveries {

    @Inject
    Settings settings;

    @Inject
    Senders senders;

    @Inject
    Inbox inbox;

    @Inject
    RejectionLedger ledger;

    /**
     * Stores a delivery.
     *
     * @return its id, once it is durable; fails when it cannot be stored now
     * @throws CannotTakeHandedException when it is not genuine, or too large, or from where its source refuses it
     */
    public CompletionStage<UUID> accept(Handed handed) {
        if (handed.body().length > settings.bodyLimit()) {
            throw refused(handed, RejectionCause.TOO_LARGE, null);
        }
        List<Sender> candidates = handed.source() == null ? senders.all() : senders.named(handed.source());
        if (candidates.isEmpty()) {
            throw refused(handed, RejectionCause.UNKNOWN_SOURCE, null);
        }
        Verdict verdict = new SignatureVerifier(settings.tolerance())
                .verify(
                        candidates.stream().map(Sender::source).toList(),
                        handed.signatures(),
                        handed.body(),
                        handed.receivedAt());
        if (verdict instanceof Refused refused) {
            throw refused(handed, Refusals.cause(refused), refused.skew());
        }
        Genuine genuine = (Genuine) verdict;
        Sender sender = candidates.stream()
                .filter(each -> each.source().equals(genuine.source()))
                .findFirst()
                .orElseThrow();
        Address address = address(handed);
        if (sender.refuses(address)) {
            throw refused(handed, RejectionCause.ADDRESS_REFUSED, null);
        }
        return inbox.accept(delivery(handed, genuine, address, sender.holds(address)));
    }

    private static Address address(Handed handed) {
        return handed.address() == null ? Address.UNKNOWN : Address.of(handed.address());
    }

    private static IncomingDelivery delivery(Handed handed, Genuine genuine, Address address, boolean held) {
        Map<String, String> headers = new HashMap<>();
        headers.put(
                SignatureVerifier.HEADER.toLowerCase(Locale.ROOT),
                handed.signatures().get(0));
        if (handed.contentType() != null) {
            headers.put("content-type", handed.contentType());
        }
        return new IncomingDelivery(
                genuine.source().name(),
                address.toString(),
                handed.receivedAt(),
                genuine.signedAt(),
                handed.query(),
                headers,
                genuine.keyHint(),
                held,
                handed.body(),
                EnvelopeReader.peek(handed.body()));
    }

    private CannotTakeHandedException refused(Handed handed, RejectionCause cause, Duration skew) {
        ledger.note(new Rejection(cause, handed.receivedAt(), address(handed).toString(), handed.source(), skew));
        return new CannotTakeHandedException(cause);
    }
}

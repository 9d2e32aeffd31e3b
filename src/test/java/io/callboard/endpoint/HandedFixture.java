package io.callboard.endpoint;

import io.callboard.config.SettingsReader;
import io.callboard.inbox.Inbox;
import io.callboard.inbox.IncomingDelivery;
import io.callboard.it.Signature;
import io.callboard.rejection.Rejection;
import io.callboard.rejection.RejectionLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What a gateway hands on to: with two sources, an inbox that remembers or fails, and a ledger that remembers. */
public final class HandedFixture {

    public final List<IncomingDelivery> accepted = new ArrayList<>();
    public final List<Rejection> refused = new ArrayList<>();
    public boolean full;

    public HandedDeliveries deliveries() {
        HandedDeliveries deliveries = new HandedDeliveries();
        deliveries.settings = new SettingsReader(
                        Map.of(
                                "retell.api-key", Signature.KEY,
                                "callboard.sources", "strict",
                                "callboard.source.strict.keys", "strict_" + Signature.KEY,
                                "callboard.source.strict.address-mode", "enforce",
                                "callboard.body-limit", "1000"),
                        Map.of())
                .read();
        deliveries.senders = new Senders();
        deliveries.senders.settings = deliveries.settings;
        deliveries.senders.prepare();
        deliveries.inbox = new Inbox() {
            @Override
            public CompletionStage<UUID> accept(IncomingDelivery incoming) {
                if (full) {
                    return CompletableFuture.failedFuture(new IllegalStateException("full"));
                }
                accepted.add(incoming);
                return CompletableFuture.completedFuture(UUID.randomUUID());
            }
        };
        deliveries.ledger = new RejectionLedger() {
            @Override
            public synchronized void note(Rejection rejection) {
                refused.add(rejection);
            }
        };
        return deliveries;
    }
}

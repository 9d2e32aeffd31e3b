package io.callboard.projection;

import io.callboard.event.WebhookEvent;
import io.callboard.event.WebhookEventReader;
import io.callboard.inbox.Delivery;
import java.time.Instant;
import java.util.List;

/** An event and the delivery that brought it. */
record Told<E extends WebhookEvent>(Delivery delivery, E event) {

    static Told<WebhookEvent> by(Delivery delivery) {
        Instant sentAt = delivery.getSignedAt() == null ? delivery.getReceivedAt() : delivery.getSignedAt();
        return new Told<>(delivery, WebhookEventReader.read(delivery.getBody(), sentAt, delivery.getDigest()));
    }

    /** Those of one kind, in their order. */
    static <E extends WebhookEvent> List<Told<E>> only(Class<E> kind, List<Told<WebhookEvent>> all) {
        return all.stream()
                .filter(each -> kind.isInstance(each.event))
                .map(each -> new Told<>(each.delivery, kind.cast(each.event)))
                .toList();
    }

    String source() {
        return delivery.getSource();
    }
}

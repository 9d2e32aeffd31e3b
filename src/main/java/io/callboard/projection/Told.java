package io.callboard.projection;

import io.callboard.event.WebhookEvent;
import io.callboard.event.WebhookEventReader;
import io.callboard.inbox.Delivery;
import io.callboard.trace.Step;
import java.time.Instant;
import java.util.List;

/** An event, the delivery that brought it, and the step in which it is folded in. */
record Told<E extends WebhookEvent>(Delivery delivery, E event, Step step) {

    static Told<WebhookEvent> by(Delivery delivery, Step step) {
        Instant sentAt = delivery.getSignedAt() == null ? delivery.getReceivedAt() : delivery.getSignedAt();
        return new Told<>(delivery, WebhookEventReader.read(delivery.getBody(), sentAt, delivery.getDigest()), step);
    }

    /** Those of one kind, in their order. */
    static <E extends WebhookEvent> List<Told<E>> only(Class<E> kind, List<Told<WebhookEvent>> all) {
        return all.stream()
                .filter(each -> kind.isInstance(each.event))
                .map(each -> new Told<>(each.delivery, kind.cast(each.event), each.step))
                .toList();
    }

    String source() {
        return delivery.getSource();
    }
}

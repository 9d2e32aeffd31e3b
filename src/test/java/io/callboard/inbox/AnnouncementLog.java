package io.callboard.inbox;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Stands for the container's event bus: keeps what was announced. */
final class AnnouncementLog implements Event<DeliveryAccepted> {

    final List<UUID> announced = new CopyOnWriteArrayList<>();
    Consumer<UUID> listener = id -> {};

    Announcer announcer() {
        Announcer announcer = new Announcer();
        announcer.accepted = this;
        return announcer;
    }

    @Override
    public <U extends DeliveryAccepted> CompletionStage<U> fireAsync(U event) {
        listener.accept(event.deliveryId());
        announced.add(event.deliveryId());
        return CompletableFuture.completedFuture(event);
    }

    @Override
    public void fire(DeliveryAccepted event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends DeliveryAccepted> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<DeliveryAccepted> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends DeliveryAccepted> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends DeliveryAccepted> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}

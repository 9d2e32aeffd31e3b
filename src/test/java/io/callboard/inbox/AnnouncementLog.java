package io.callboard.inbox;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Stands for the container's event bus: keeps what was announced. */
final class AnnouncementLog implements Event<DeliveryAccepted> {

    final List<UUID> announced = new CopyOnWriteArrayList<>();
    Consumer<UUID> listener = id -> {};
    /** Whether nothing is projected until a test says so. */
    volatile boolean isSlow;

    private final Queue<Runnable> projected = new ConcurrentLinkedQueue<>();
    private final Announcer announcer = new Announcer();

    Announcer announcer() {
        announcer.accepted = this;
        return announcer;
    }

    /** Whoever projects is done with all that was announced until now. */
    void catchUp() {
        for (int left = projected.size(); left > 0; left--) {
            projected.remove().run();
        }
    }

    @Override
    public <U extends DeliveryAccepted> CompletionStage<U> fireAsync(U event) {
        event.deliveryIds().forEach(listener);
        announced.addAll(event.deliveryIds());
        CompletableFuture<U> done = new CompletableFuture<>();
        projected.add(() -> done.complete(event));
        if (!isSlow) {
            catchUp();
        }
        return done;
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
